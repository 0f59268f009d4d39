/// A word of a query, or a field's value.
struct QueryWord {
  /// Without escapes and the last star.
  var text = ""
  var hasEscape = false
  /// Whether a star ends it.
  var hasStar = false
  /// Where another star stands, in characters from the beginning.
  var starInside: Int?

  func expectNoStarInside(from start: Int) throws(QueryProblem) {
    guard let starInside else { return }
    throw QueryProblem(.misplacedStar, at: start + starInside..<start + starInside + 1)
  }
}
