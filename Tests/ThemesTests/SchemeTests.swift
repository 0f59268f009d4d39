import Screen
import Testing
import Themes

struct SchemeTests {
  private static let hues = "0123456789ABCDEF".map { "base0\($0)" }

  private func flat(_ change: (String) -> String? = { $0 + ": \"1a2b3c\"" }) -> String {
    "scheme: \"Old Form\"\nauthor: \"nobody\"\n"
      + Self.hues.compactMap(change).joined(separator: "\n")
  }

  @Test func `twelve themes and one without colours come with the program`() {
    #expect(Themes.names.count == 13)
    #expect(Set(Themes.names).count == 13)
    #expect(Themes.builtIn.map(\.name) == Themes.names)
    #expect(Themes.named("plain") == .plain)
    #expect(Themes.named("no such theme") == nil)
    #expect(Themes.named(Themes.standardDark)?.isDark == true)
    #expect(Themes.named(Themes.standardLight)?.isDark == false)
  }

  @Test func `the older flat form is read`() throws {
    let theme = try Themes.read(yaml: flat(), name: "old-form")
    #expect(theme.name == "old-form")
    #expect(theme[.text].foreground == .rgb(red: 0x1A, green: 0x2B, blue: 0x3C))
  }

  @Test func `a scheme of 24 colours is read`() throws {
    let colours = (0..<24).map { number in
      "  base" + (number < 16 ? "0" : "") + String(number, radix: 16, uppercase: true)
        + ": \"#0000" + String(number + 16, radix: 16) + "\""
    }
    let yaml =
      "system: \"base24\"\nname: \"N\"\nslug: \"more-colours\"\nvariant: \"light\"\npalette:\n"
    let theme = try Themes.read(yaml: yaml + colours.joined(separator: "\n"), name: "file")
    #expect(theme.name == "more-colours")
    #expect(!theme.isDark)
    #expect(theme[.text].background == .rgb(red: 0, green: 0, blue: 16))
  }

  @Test(arguments: ["101010", "1e1000", "000000", "\"#101010\"", "'101010'"])
  func `digits without quotes are a colour`(text: String) throws {
    let theme = try Themes.read(yaml: flat { "\($0): \(text)" }, name: "digits")
    let digits = text.filter(\.isHexDigit)
    #expect(theme[.text].foreground == Colour(hexadecimal: digits))
  }

  @Test func `a missing colour is named`() {
    let yaml = flat { $0 == "base0B" ? nil : $0 + ": \"1a2b3c\"" }
    #expect(throws: SchemeError.missing(scheme: "gap", colour: "base0B")) {
      try Themes.read(yaml: yaml, name: "gap")
    }
  }

  @Test(arguments: ["12345", "1234567", "12345g", "red", "0x123456"])
  func `what is no colour is told`(text: String) {
    let yaml = flat { $0 + ": \"\($0 == "base03" ? text : "1a2b3c")\"" }
    #expect(throws: SchemeError.notAColour(scheme: "odd", colour: "base03", text: text)) {
      try Themes.read(yaml: yaml, name: "odd")
    }
  }

  @Test func `a list in a colour's place is told`() {
    let yaml = flat { $0 + ($0 == "base00" ? ": [1, 2]" : ": \"1a2b3c\"") }
    #expect(throws: SchemeError.notAColour(scheme: "odd", colour: "base00", text: "")) {
      try Themes.read(yaml: yaml, name: "odd")
    }
  }

  @Test(arguments: ["", "just text", "- a\n- b", "name: \"x\"", "palette: 12"])
  func `what is no scheme is told`(yaml: String) {
    #expect(throws: SchemeError.noColours(scheme: "none")) {
      try Themes.read(yaml: yaml, name: "none")
    }
  }

  @Test(arguments: ["a: [", "a: \"", "\t- x: {", "a: *nobody", "a: b: c"])
  func `broken text is told`(yaml: String) {
    let error = #expect(throws: SchemeError.self) { try Themes.read(yaml: yaml, name: "broken") }
    guard case .notYAML(scheme: "broken", let problem) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!problem.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "-\t", "a:\n "])
  func `a text that nests without end is refused before it is parsed`(opener: String) {
    let yaml = String(repeating: opener, count: 4000)
    #expect(throws: SchemeError.self) { try Themes.read(yaml: yaml, name: "deep") }
  }

  @Test func `a text beyond any scheme's length is refused`() {
    let yaml = "# " + String(repeating: "x", count: 100_000)
    #expect(throws: SchemeError.tooLarge(scheme: "long")) {
      try Themes.read(yaml: yaml, name: "long")
    }
  }

  @Test func `a slug that is no name is passed over`() throws {
    let theme = try Themes.read(yaml: "slug: \"../../x\"\n" + flat(), name: "kept")
    #expect(theme.name == "kept")
  }
}
