import Screen

extension Theme {
  /// Lays a scheme upon the scopes: the text brightest, facts muted, one accent.
  ///
  /// What must be told apart is so by an attribute too, for terminals with few colours or none.
  init(_ scheme: Scheme) {
    self.init(name: scheme.name, isDark: scheme.isDark) { scope in
      func on(_ ground: Int, _ letters: Int, _ attributes: Style.Attributes = []) -> Style {
        Style(foreground: scheme[letters], background: scheme[ground], attributes: attributes)
      }
      // A terminal with few colours shows its own colours reversed instead of these two.
      func reversed(_ ground: Int, _ letters: Int, _ attributes: Style.Attributes = []) -> Style {
        Style(
          foreground: scheme[ground],
          background: scheme[letters],
          attributes: attributes.union(.reverse)
        )
      }
      return switch scope {
      case .text, .message: on(0, 0x5)
      case .muted: on(0, 0x4)
      case .title: on(0, 0x7, .bold)
      case .heading: on(0, 0x6, .bold)
      case .accent, .bar: on(0, 0xD)
      case .link: on(0, 0xD, .underline)
      case .code: on(0, 0xC)
      case .quotation: on(0, 0x5, .italic)
      case .rating: on(0, 0xA)
      case .own: on(0, 0xB, .bold)
      case .unread: on(0, 0xD, .bold)
      case .selection: reversed(0x2, 0x7)
      case .selectionMuted: reversed(0x2, 0x4)
      case .selectionAway: on(0x1, 0x5, .bold)
      case .match: on(0xA, 0, .underline)
      case .matchHere: on(0x9, 0, [.bold, .underline])
      case .rule: on(0, 0x3)
      case .error: on(0, 0x8, .bold)
      }
    }
  }
}
