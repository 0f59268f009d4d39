public import Articles
public import Screen

extension QueryProblem {
  /// The line to be shown under a query: spaces, and "^" under every column of the mistake.
  ///
  /// The query is shown on one line, as `SafeText` has it; what has no width has one "^", too.
  public func caret(under text: String) -> SafeText {
    let characters = Array(text)
    let start = min(range.lowerBound, characters.count)
    let end = min(max(range.upperBound, start), characters.count)
    let before = Columns.width(of: SafeText(String(characters[..<start])))
    let width = Columns.width(of: SafeText(String(characters[start..<end])))
    return SafeText(
      String(repeating: " ", count: before) + String(repeating: "^", count: max(1, width))
    )
  }
}
