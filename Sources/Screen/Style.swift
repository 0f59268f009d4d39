/// How a cell looks.
public struct Style: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let italic = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
    public static let strikethrough = Attributes(rawValue: 32)
  }

  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    foreground: Colour = .standard,
    background: Colour = .standard,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()

  /// This style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(
      foreground: foreground,
      background: background,
      attributes: attributes.union(more)
    )
  }

  /// This style on the background of another, as one sees it: a reversed style shows its
  /// foreground behind the letters.
  public func on(_ ground: Style) -> Style {
    guard ground.attributes.contains(.reverse), !attributes.contains(.reverse) else {
      return Style(
        foreground: foreground,
        background: ground.background,
        attributes: attributes.union(ground.attributes.intersection(.reverse))
      )
    }
    return Style(
      foreground: ground.foreground,
      background: foreground,
      attributes: attributes.union(.reverse)
    )
  }
}
