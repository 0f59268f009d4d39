import ArgumentParser
import Articles
import FoundationEssentials
import Reading

/// The manual page: a template whose tables are drawn from the commands themselves.
enum ManualPage {
  static var text: String {
    get throws {
      let template = String(decoding: PackageResources.tribune_mdoc, as: UTF8.self)
      let parts: [(String, String)] = [
        ("@VERSION@", Version.text),
        ("@SUBCOMMANDS@", try CommandHelp.read(TribuneCommand._dumpHelp()).manual),
        ("@KEYS@", keys),
        ("@PRIORWEIGHT@", String(Int(RatingSummary.priorWeight))),
        ("@PRIORMEAN@", Words(.english).mean(RatingSummary.priorMean)),
      ]
      return parts.reduce(template) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// The table of commands, group by group.
  private static var keys: String {
    let words = Words(.english)
    var lines: [String] = []
    for group in Command.Group.allCases {
      lines += [".Ss \(MDoc.text(words.string(.group(group))))", ".Bl -tag -width Ds"]
      for command in commands(in: group) {
        let entries = Command.table.filter { $0.command == command && $0.group == group }
        var names: [String] = []
        for key in entries.flatMap(\.keys) where !names.contains(key.keys.name) {
          names.append(key.keys.name)
        }
        let keys = names.map { "Ic \(MDoc.argument($0))" }.joined(separator: " , ")
        let colon = entries.contains(where: \.isTyped) ? "\\&:" : ""
        let name = "Cm \(colon)\(command.rawValue)"
        lines.append(".It \(keys.isEmpty ? name : keys)")
        lines.append(MDoc.text(words.string(.command(command))))
        if !keys.isEmpty { lines.append(".Pq \(name)") }
      }
      lines.append(".El")
    }
    return lines.joined(separator: "\n")
  }

  /// Each once, in the table's order.
  private static func commands(in group: Command.Group) -> [Command] {
    var commands: [Command] = []
    for entry in Command.table where entry.group == group && !commands.contains(entry.command) {
      commands.append(entry.command)
    }
    return commands
  }
}
