/// The YAML block at the head of a Markdown file.
///
/// Every value is a double-quoted scalar, in which any text can be written on one line and nothing is
/// taken for a date, a number or a boolean.
struct FrontMatter {
  private var lines: [String] = []

  var text: String { (["---"] + lines + ["---", ""]).joined(separator: "\n") }

  /// Adds a value, unless it is absent or empty.
  mutating func add(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines.append("\(key): \(Self.quoted(value))")
  }

  /// Adds a list of values, unless it is empty.
  mutating func add(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(key): [\(values.map(Self.quoted).joined(separator: ", "))]")
  }

  /// Adds a list of maps, whose empty values are left out.
  mutating func add(_ key: String, maps: [[(key: String, value: String?)]]) {
    let items = maps.map { map in
      map.compactMap { entry -> String? in
        guard let value = entry.value, !value.isEmpty else { return nil }
        return "\(entry.key): \(Self.quoted(value))"
      }
    }
    guard items.contains(where: { !$0.isEmpty }) else { return }
    lines.append("\(key):")
    for item in items where !item.isEmpty {
      lines += item.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }
  }
}

extension FrontMatter {
  private static func quoted(_ value: String) -> String {
    var quoted = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
