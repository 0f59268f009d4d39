import Screen
import Yams

/// Sixteen colours by the roles of base16: eight grounds and greys, eight hues.
struct Scheme: Equatable {
  private static let mostBytes = 16_384
  private static let mostDepth = 16

  var name: String
  var isDark: Bool
  /// base00 to base0F; what base24 adds is not used.
  private var colours: [Colour]

  subscript(number: Int) -> Colour { colours[number] }

  /// Reads the form with a `palette` and the older flat one with `scheme`.
  init(yaml: String, name: String) throws(SchemeError) {
    self.name = name
    let root = Self.entries(of: try Self.mapping(of: yaml, name: name))
    if let slug = root["slug"]?.scalar?.string, Self.isName(slug) { self.name = slug }
    let list = root["palette"]?.mapping
    let palette = list.map(Self.entries) ?? root
    guard list != nil || root["scheme"] != nil || root["base00"] != nil else {
      throw .noColours(scheme: name)
    }
    var colours: [Colour] = []
    for number in 0..<16 {
      colours.append(try Self.colour(number, in: palette, name: name))
    }
    self.colours = colours
    isDark =
      switch root["variant"]?.scalar?.string {
      case "dark": true
      case "light": false
      default: Self.light(of: colours[0]) < Self.light(of: colours[5])
      }
  }

  private static func mapping(
    of yaml: String,
    name: String
  ) throws(SchemeError) -> Node.Mapping {
    // The parser goes down a level of the stack for each level of nesting.
    guard yaml.utf8.count <= mostBytes, isShallow(yaml) else { throw .tooLarge(scheme: name) }
    do {
      // The default resolver compiles a dozen regular expressions, some milliseconds of a start,
      // to tell numbers and dates from text; here all is text.
      guard let mapping = try Yams.compose(yaml: yaml, .basic)?.mapping else {
        throw SchemeError.noColours(scheme: name)
      }
      return mapping
    } catch let error as SchemeError {
      throw error
    } catch {
      throw .notYAML(scheme: name, problem: "\(error)")
    }
  }

  /// The values by the text of their keys: comparing nodes would resolve them.
  private static func entries(of mapping: Node.Mapping) -> [String: Node] {
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      if let name = key.scalar?.string { entries[name] = value }
    }
    return entries
  }

  /// Whether no line can open many levels: brackets, dashes, question marks and indentation do.
  private static func isShallow(_ yaml: String) -> Bool {
    let openers = yaml.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    return openers <= mostDepth
      && yaml.split(whereSeparator: \.isNewline).allSatisfy { line in
        line.utf8.prefix { " -?\t:".utf8.contains($0) }.count <= 2 * mostDepth
      }
  }

  private static func colour(
    _ number: Int,
    in palette: [String: Node],
    name: String
  ) throws(SchemeError) -> Colour {
    let digit = String(number, radix: 16)
    let key = "base0" + digit.uppercased()
    guard let node = palette[key] ?? palette["base0" + digit] else {
      throw .missing(scheme: name, colour: key)
    }
    // As it is written: 101010 without quotes would be a number otherwise, and 1e1000 another.
    guard let text = node.scalar?.string, let colour = Colour(hexadecimal: text) else {
      throw .notAColour(scheme: name, colour: key, text: node.scalar?.string ?? "")
    }
    return colour
  }

  private static func light(of colour: Colour) -> Int {
    guard case .rgb(let red, let green, let blue) = colour else { return 0 }
    return 2 * Int(red) + 7 * Int(green) + Int(blue)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }
  }
}
