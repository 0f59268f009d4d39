/// One thing that `doctor` has looked at.
struct Finding: Equatable {
  var of: String
  var fact: String
  var isWrong = false
}
