/// Words that are looked for.
public struct QueryText: Hashable, Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case anywhere
    case title
    case author
  }

  /// One word, or several that stand side by side.
  public var words: String
  public var field: Field
  /// Whether it was put into quotation marks: no other forms of the words are looked for.
  public var isPhrase: Bool
  /// Whether the last word may go on ("harb*").
  public var isBeginning: Bool

  public init(
    _ words: String,
    in field: Field = .anywhere,
    isPhrase: Bool = false,
    isBeginning: Bool = false
  ) {
    self.words = words
    self.field = field
    self.isPhrase = isPhrase
    self.isBeginning = isBeginning
  }
}
