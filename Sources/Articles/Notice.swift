/// What is wrong with a part of a document, and where.
public struct Notice: Equatable, Sendable {
  /// What was found in a `poll` block or the front matter of a Markdown file.
  public enum Fact: Equatable, Sendable {
    case notReadable(String)
    case unknownField(String)
    case noQuestion
    case tooFewOptions(Int)
    case tooManyOptions(Int)
    case emptyOption
    case optionTwice(String)
    /// A field has a value that it does not take; `allowed` are those that it does.
    case notAllowed(field: String, value: String, allowed: [String])
    case choicesOutOfRange
    case notADate(field: String, value: String)
    case closesBeforeItOpens
    case tooLong(field: String, limit: Int)
    /// The front matter, and not a poll, is what cannot be read.
    case frontMatterNotReadable(String)
  }

  /// The line of the document, counted from 1.
  public var line: Int
  public var fact: Fact

  public init(line: Int, fact: Fact) {
    self.line = line
    self.fact = fact
  }
}
