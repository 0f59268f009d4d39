/// How far a round of visits has come.
struct RoundProgress: Equatable, Sendable {
  /// How many visits have ended, and of how many.
  var done = 0
  var total = 0
  /// How many articles are new, and how many have changed.
  var added = 0
  var updated = 0
  /// The visit that has just ended.
  var visit: Visit?
  /// The source to which a visit has just begun.
  var current: String?
}
