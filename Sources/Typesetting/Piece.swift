public import Screen

/// A part of a line in one style.
public struct Piece: Equatable, Sendable {
  public var text: SafeText
  public var scope: Scope
  public var attributes: Style.Attributes
  /// Where its first character stands in the line's block, in characters; nil for a decoration.
  ///
  /// Decorations are what the text does not say itself: bullets, bars, indents, link numbers.
  public var offset: Int?
  /// The number of the link to which it belongs, from 1.
  public var link: Int?
  /// In columns.
  public var width: Int

  public init(
    text: SafeText,
    scope: Scope = .text,
    attributes: Style.Attributes = [],
    offset: Int? = nil,
    link: Int? = nil,
    width: Int
  ) {
    self.text = text
    self.scope = scope
    self.attributes = attributes
    self.offset = offset
    self.link = link
    self.width = width
  }
}

extension Piece {
  /// Something that the text does not say itself.
  static func decoration(_ text: SafeText, scope: Scope = .muted) -> Piece {
    Piece(text: text, scope: scope, width: Columns.width(of: text))
  }

  static func blanks(_ count: Int) -> Piece {
    Piece(text: SafeText(String(repeating: " ", count: count)), width: count)
  }
}
