import FoundationEssentials
import Reading

/// What there is to read about the configuration, drawn from the table of settings.
enum ConfigurationPage {
  /// The manual page of section 5.
  static var text: String {
    let template = String(decoding: PackageResources.configuration_mdoc, as: UTF8.self)
    let parts: [(String, String)] = [
      ("@VERSION@", Version.text),
      ("@SETTINGS@", Setting.table.map(item).joined(separator: "\n")),
      ("@PANES@", Pane.allCases.map(\.rawValue).joined(separator: ", ")),
      ("@COMMANDS@", Command.allCases.map(item).joined(separator: "\n")),
      (
        "@EXAMPLE@",
        example.split(separator: "\n").map { MDoc.text(String($0)) }.joined(separator: "\n")
      ),
    ]
    return parts.reduce(template) { $0.replacing($1.0, with: $1.1) }
  }

  /// A file with all defaults, which sets nothing as it stands.
  static var sample: String {
    let head =
      "The configuration of Tribune; what stands after “#” is the default, or a value where something else decides. tribune(5) tells more."
    let settings = Setting.table.map { setting in
      let about = "\(setting.about) \(setting.name) is \(setting.allowed)."
      return comment(about) + "\n#\(setting.name): \(setting.standard ?? setting.sample ?? "")\n"
    }
    return comment(head) + "\n\n" + settings.joined(separator: "\n")
  }

  /// Settings as somebody might have them.
  static let example = """
    measure: 66
    date_style: iso
    columns: [date, source, rating]
    keys:
      all: { "ZZ": quit }
      list: { "gg": first, "x": toggle-read, "X": rate 1 }
    hooks:
      new_articles: [notify-send, Tribune, "{count} new from {source}"]
    """

  private static func item(_ setting: Setting) -> String {
    // A sentence a line, as mdoc(7) wants it.
    let sentences = (setting.about + "\n").replacing(". ", with: ".\n").split(separator: "\n")
    var lines = [".It Cm \(MDoc.argument(setting.name))"]
    lines += sentences.map { MDoc.text(String($0)) } + [MDoc.text("It is \(setting.allowed).")]
    if let standard = setting.standard {
      lines.append(MDoc.text("The default is \(standard)."))
    }
    return lines.joined(separator: "\n")
  }

  private static func item(_ command: Command) -> String {
    ".It Cm \(MDoc.argument(command.rawValue))\n"
      + MDoc.text(Words(.english).string(.command(command)))
  }

  /// Text in lines of a comment.
  private static func comment(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 90 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append("# " + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
