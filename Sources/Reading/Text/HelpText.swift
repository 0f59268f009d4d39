import Screen

/// The help, drawn from the one table of commands.
enum HelpText {
  private typealias Line = (command: Command, keys: [KeySequence])

  /// Columns left free at each side.
  static let margin = 2

  /// The help for a screen of so many columns.
  static func rows(words: Words, columns: Int) -> [Row] {
    let width = min(columns - margin * 2, 78)
    let keysWidth = min(24, width / 3)
    return Command.Group.allCases.flatMap { group -> [Row] in
      [Row(words(.group(group)), .heading, .bold)]
        + commands(in: group, words.keymap).flatMap {
          row($0, keysWidth: keysWidth, words: words, width: width)
        }
        + [.blank]
    }
  }

  /// Each command of a group once, with all its keys in the order of the panes' tables.
  private static func commands(in group: Command.Group, _ keymap: Keymap) -> [Line] {
    var commands: [Command] = []
    for entry in Command.table where entry.group == group && !commands.contains(entry.command) {
      commands.append(entry.command)
    }
    return commands.map { ($0, keymap.keys(for: $0)) }
  }

  private static func row(
    _ command: Line,
    keysWidth: Int,
    words: Words,
    width: Int
  ) -> [Row] {
    let name =
      command.keys.isEmpty ? ":" + command.command.rawValue : KeySequence.names(of: command.keys)
    let keys = Columns.truncated(SafeText(name), to: keysWidth)
    let indent = keysWidth + 2
    let help = Wrapping.rows(words(.command(command.command)), .text, width: max(8, width - indent))
    return help.enumerated().map { line, row in
      guard line == 0 else { return row.indented(by: indent) }
      let gap = indent - Columns.width(of: keys)
      return Row([Run(keys, .accent), Run(.spaces(gap), .text)] + row.runs)
    }
  }
}
