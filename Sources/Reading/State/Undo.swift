/// A change that a person asked for, and how to take it back once the store has made it.
struct Undo: Equatable, Sendable {
  /// What was asked of the store.
  var change: Effect
  /// What takes it back, as far as that was known when it was asked for.
  var reversal: Effect
  /// The title of the article or the source that it is about.
  var title: String
  /// Whether the change itself takes another back; such a one is not taken back in turn.
  var isReversal = false
}
