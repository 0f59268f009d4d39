import Articles

/// What is looked for in the text that is being read.
enum Sought: Equatable, Sendable {
  case nothing
  /// As it was typed, wherever it stands in words.
  case typed(String)
  /// The words by which the article was found in the library.
  case found(WordMatch)
}
