import Screen

/// The help, drawn from the one table of commands.
enum HelpText {
  /// Columns left free at each side.
  static let margin = 2

  /// The help for a screen of so many columns.
  static func rows(words: Words, columns: Int) -> [Row] {
    let width = min(columns - margin * 2, 78)
    let keysWidth = min(24, width / 3)
    return Command.Group.allCases.flatMap { group -> [Row] in
      [Row(words(.group(group)), .heading, .bold)]
        + commands(in: group).flatMap { row($0, keysWidth: keysWidth, words: words, width: width) }
        + [.blank]
    }
  }

  /// Each command of a group once, with all its keys.
  private static func commands(in group: Command.Group) -> [(Command, keys: [Key])] {
    var commands: [(Command, keys: [Key])] = []
    for entry in Command.table where entry.group == group {
      let keys = entry.keys.map(\.key)
      if let index = commands.firstIndex(where: { $0.0 == entry.command }) {
        commands[index].keys += keys.filter { !commands[index].keys.contains($0) }
      } else {
        commands.append((entry.command, keys))
      }
    }
    return commands
  }

  private static func row(
    _ command: (Command, keys: [Key]),
    keysWidth: Int,
    words: Words,
    width: Int
  ) -> [Row] {
    let name = command.keys.isEmpty ? ":" + command.0.rawValue : names(of: command.keys)
    let keys = Columns.truncated(SafeText(name), to: keysWidth)
    let indent = keysWidth + 2
    let help = Wrapping.rows(words(.command(command.0)), .text, width: max(8, width - indent))
    return help.enumerated().map { line, row in
      guard line == 0 else { return row.indented(by: indent) }
      let gap = indent - Columns.width(of: keys)
      return Row([Run(keys, .accent), Run(.spaces(gap), .text)] + row.runs)
    }
  }

  /// "j ↓", and "1–5" for digits in a row.
  private static func names(of keys: [Key]) -> String {
    let digits = keys.filter { if case .character(let c) = $0 { c.isNumber } else { false } }
    guard digits.count > 2, let first = digits.first, let last = digits.last else {
      return keys.map(\.name).joined(separator: " ")
    }
    let others = keys.filter { !digits.contains($0) }.map(\.name)
    return (others + ["\(first.name)–\(last.name)"]).joined(separator: " ")
  }
}
