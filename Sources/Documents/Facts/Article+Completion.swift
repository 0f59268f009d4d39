public import Articles

extension Article {
  /// The longest title that is made of a text's beginning, in characters.
  static let longestMadeTitle = 80

  /// Finds out from the text what the document does not say: its language, and a title to show.
  public mutating func complete(words: String) {
    if language == nil { language = LanguageGuess.language(of: words) }
    if title.isEmpty {
      let beginning = String(decoding: words.utf8.prefix(2000), as: UTF8.self).folded
      title = beginning.firstSentence.cut(to: Self.longestMadeTitle)
    }
  }
}
