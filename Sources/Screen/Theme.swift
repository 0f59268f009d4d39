/// A style for every scope.
public struct Theme: Equatable, Sendable {
  /// The name by which it is chosen: lower-case letters, digits and hyphens.
  public var name: String
  public var isDark: Bool
  private var styles: [Style]

  /// A theme whose styles are asked for once each.
  public init(name: String, isDark: Bool, style: (Scope) -> Style) {
    self.name = name
    self.isDark = isDark
    styles = Scope.allCases.map(style)
  }

  public subscript(scope: Scope) -> Style { styles[scope.rawValue] }

  /// The theme without any colour, for terminals that have none.
  public static let plain = Theme(name: "plain", isDark: true) { scope in
    switch scope {
    case .text, .quotation, .bar, .rating, .message: Style.plain
    case .muted, .rule: Style(attributes: .dim)
    case .title, .heading, .accent, .own, .unread, .error: Style(attributes: .bold)
    case .link: Style(attributes: .underline)
    case .code: Style.plain
    case .selection, .selectionMuted: Style(attributes: .reverse)
    case .selectionAway: Style(attributes: .bold)
    case .match: Style(attributes: [.bold, .underline])
    case .matchHere: Style(attributes: [.reverse, .underline])
    }
  }
}
