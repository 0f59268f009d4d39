import Glibc
import Screen
import Testing
import Themes

/// The contrast of WCAG 2.1, by its own formula.
private func contrast(of style: Style) -> Double? {
  guard let first = luminance(of: style.foreground), let second = luminance(of: style.background)
  else { return nil }
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

private func luminance(of colour: Colour) -> Double? {
  guard case .rgb(let red, let green, let blue) = colour else { return nil }
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
}

private func light(_ byte: UInt8) -> Double {
  let value = Double(byte) / 255
  return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}

struct ContrastTests {
  private static let coloured = Themes.names.filter { $0 != "plain" }

  private static func least(_ scope: Scope) -> Double {
    switch scope {
    case .muted, .selectionMuted, .bar, .rule: 3
    default: 4.5
    }
  }

  @Test func `the formula gives what the guideline states`() throws {
    let white = Colour(hexadecimal: "ffffff") ?? .standard
    let black = Colour(hexadecimal: "000000") ?? .standard
    let grey = Colour(hexadecimal: "767676") ?? .standard
    let full = try #require(contrast(of: Style(foreground: white, background: black)))
    #expect(abs(full - 21) < 0.001)
    let middle = try #require(contrast(of: Style(foreground: grey, background: white)))
    #expect(abs(middle - 4.54) < 0.01)
  }

  @Test(arguments: coloured)
  func `every scope can be read`(name: String) throws {
    let theme = try #require(Themes.named(name))
    for scope in Scope.allCases {
      let found = try #require(contrast(of: theme[scope]), "\(scope) has no colours")
      #expect(found >= Self.least(scope), "\(name): \(scope) has \(found)")
    }
  }

  @Test(arguments: ["night-print", "day-print"])
  func `the high contrast is high`(name: String) throws {
    let theme = try #require(Themes.named(name))
    for scope in Scope.allCases where Self.least(scope) > 3 {
      #expect(try #require(contrast(of: theme[scope])) >= 7, "\(scope)")
    }
  }

  @Test(arguments: coloured)
  func `the text is the brightest thing`(name: String) throws {
    let theme = try #require(Themes.named(name))
    let text = try #require(contrast(of: theme[.text]))
    for scope in [Scope.muted, .accent, .link, .code, .rating, .own, .bar, .rule] {
      #expect(text > (try #require(contrast(of: theme[scope]))), "\(scope)")
    }
  }

  @Test(arguments: coloured)
  func `a variant says what the ground is`(name: String) throws {
    let theme = try #require(Themes.named(name))
    let ground = try #require(luminance(of: theme[.text].background))
    #expect(theme.isDark == (ground < 0.2))
  }

  @Test(arguments: Themes.names)
  func `what is selected or found shows without colours`(name: String) throws {
    let theme = try #require(Themes.named(name))
    #expect(theme[.selection].attributes.contains(.reverse))
    #expect(theme[.selectionMuted].attributes.contains(.reverse))
    for scope in [Scope.selectionAway, .match, .matchHere, .unread, .own, .link, .error] {
      #expect(theme[scope].attributes != [], "\(scope)")
    }
    #expect(theme[.match].attributes != theme[.matchHere].attributes)
  }

  @Test(arguments: coloured)
  func `marks on a selected row can be read and keep their colour`(name: String) throws {
    let theme = try #require(Themes.named(name))
    let selection = theme[.selection]
    for scope in [Scope.text, .accent, .rating, .own, .unread, .error] {
      let style = theme[scope].on(selection)
      #expect(style.attributes.contains(.reverse))
      #expect(style.background == theme[scope].foreground)
      #expect(style.foreground == selection.foreground)
      #expect(try #require(contrast(of: style)) >= 4.5, "\(scope)")
    }
  }
}
