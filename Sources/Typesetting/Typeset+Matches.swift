import Screen

extension Typeset {
  /// Where words occur, in reading order and without overlaps.
  ///
  /// Plain search that is deaf to case, to diacritics and to the shape of quotation marks. A line
  /// break counts as a space. Empty words, or blank ones, occur nowhere.
  public func matches(of words: String) -> [Match] {
    let wanted = FoldedText(SafeText(words)).trimmed
    guard !wanted.isEmpty else { return [] }
    var matches: [Match] = []
    for (block, text) in texts.enumerated() where text.string.utf8.count * 3 >= wanted.count {
      let folded = FoldedText(text)
      for offsets in folded.occurrences(of: wanted) {
        matches.append(Match(block: block, offsets: offsets))
      }
    }
    return matches
  }
}
