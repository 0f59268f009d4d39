/// A run of text in one style.
///
/// A line break that the author set is a `\n` in the text; no other white space is kept as it was.
public struct Span: Hashable, Sendable {
  public struct Style: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    public static let emphasis = Style(rawValue: 1)
    public static let strong = Style(rawValue: 2)
    public static let code = Style(rawValue: 4)
    public static let deleted = Style(rawValue: 8)
    public static let superscript = Style(rawValue: 16)
    public static let `subscript` = Style(rawValue: 32)
  }

  public var text: String
  public var style: Style
  /// Where it leads, absolute where the document's address is known.
  public var link: String?

  public init(_ text: String, style: Style = [], link: String? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}
