/// Text as mdoc(7) wants it, so that nothing in it is taken for a macro or an escape.
enum MDoc {
  /// A line of text.
  static func text(_ raw: String) -> String {
    let line = escaped(raw)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// An argument of a macro; one that looks like punctuation is kept from being taken for it.
  static func argument(_ raw: String) -> String {
    let text = escaped(raw)
    return "\"\\&\(text)\""
  }

  private static func escaped(_ raw: String) -> String {
    var text = ""
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "\"": text += "\\(dq"
      case "\n": text += " "
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return text
  }
}
