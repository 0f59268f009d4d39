extension CommandHelp {
  /// The subcommands as items of a list of mdoc(7).
  var manual: String {
    named.flatMap(\.items).joined(separator: "\n")
  }

  /// Without the one that prints help, which all have.
  private var named: [CommandHelp] {
    (subcommands ?? []).filter { $0.commandName != "help" }
  }

  private var shown: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && argument.names?.contains { ["help", "version"].contains($0.name) }
          != true
    }
  }

  private var items: [String] {
    let usage = shown.map(\.usage).joined(separator: " ")
    var lines = [".It Cm \(MDoc.argument(commandName)) \(usage)"]
    lines += [abstract, discussion].compactMap { $0 }.map(MDoc.text)
    let explained = shown.filter { $0.abstract?.isEmpty == false }
    if !explained.isEmpty {
      lines.append(".Bl -tag -width Ds -compact")
      for argument in explained {
        lines += [".It \(argument.label)", MDoc.text(argument.abstract ?? "")]
      }
      lines.append(".El")
    }
    if !named.isEmpty {
      lines += [".Bl -tag -width Ds"] + named.flatMap(\.items) + [".El"]
    }
    return lines
  }
}

extension CommandHelp.Argument {
  /// "Op Fl -limit Ar limit".
  fileprivate var usage: String {
    (isOptional ? "Oo " : "") + label + (isRepeating ? " ..." : "") + (isOptional ? " Oc" : "")
  }

  fileprivate var label: String {
    let value = MDoc.argument(valueName ?? "value")
    if kind == "positional" { return "Ar \(value)" }
    let flags = (names ?? []).map { name in
      "Fl \(MDoc.argument(name.kind == "long" ? "-" + name.name : name.name))"
    }
    let both = flags.joined(separator: " | ")
    return kind == "flag" ? both : "\(both) Ar \(value)"
  }
}
