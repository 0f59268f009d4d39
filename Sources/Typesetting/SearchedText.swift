public import Articles
import Screen

/// A set text made ready to be searched again and again, as while words are typed.
public struct SearchedText: Sendable {
  private let blocks: [FoldedText]

  public init(_ typeset: Typeset) {
    blocks = typeset.texts.map { FoldedText($0) }
  }

  /// Where words occur, in reading order and without overlaps.
  ///
  /// Plain search that is deaf to case, to diacritics and to the shape of quotation marks. A line
  /// break counts as a space. Empty words, or blank ones, occur nowhere.
  public func matches(of words: String) -> [Match] {
    let wanted = FoldedText(SafeText(words)).trimmed
    guard !wanted.isEmpty else { return [] }
    return blocks.enumerated().flatMap { block, text in
      text.occurrences(of: wanted).map { Match(block: block, offsets: $0) }
    }
  }
}

extension Typeset {
  /// Where words occur; see `SearchedText`.
  public func matches(of words: String) -> [Match] {
    SearchedText(self).matches(of: words)
  }

  /// Where the words of a query stand, by the rules by which the library finds them.
  public func matches(of words: WordMatch) -> [Match] {
    texts.enumerated().flatMap { block, text in
      words.ranges(in: text.string).map { Match(block: block, offsets: $0) }
    }
  }
}
