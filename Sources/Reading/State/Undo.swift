/// How to take back what was done last.
struct Undo: Equatable, Sendable {
  var sentence: Sentence
  var effects: [Effect]
}
