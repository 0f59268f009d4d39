import Screen

/// What pending keys can still become.
enum PendingLine {
  static func row(_ pending: PendingKeys, _ state: ScreenState) -> Row {
    let words = state.words
    var row = Row([Run(" " + SafeText(pending.name), .accent, .bold)])
    func add(_ runs: [Run]) {
      let next = row.runs + runs
      if Row(next).width < state.size.width { row.runs = next }
    }
    guard let keys = pending.keys else {
      if let meaning = meaning(ofDigits: pending, state) {
        add([Run("  " + meaning, .message)])
      }
      let motions = [Command.down, .up, .last].compactMap { words.key($0, in: pending.pane) }
      add([Run("  " + words(.countBefore(motions)), .muted)])
      return row
    }
    if let invocation = state.keymap.invocation(for: keys, in: pending.pane) {
      add([Run("  " + words(.inAMoment(words.string(.command(invocation.command)))), .message)])
    }
    for (longer, invocation) in state.keymap.bindings(in: pending.pane) where keys.begins(longer) {
      guard let rest = KeySequence(longer.keys.dropFirst(keys.keys.count)) else { continue }
      let argument = invocation.argument.isEmpty ? "" : " " + invocation.argument
      add([
        Run("  " + SafeText(rest.name) + " ", .accent),
        Run(words(.command(invocation.command)) + SafeText(argument), .muted),
      ])
    }
    return row
  }

  /// "★★★★ in a moment".
  private static func meaning(ofDigits pending: PendingKeys, _ state: ScreenState) -> SafeText? {
    guard pending.digits.count == 1, let digit = pending.digits.first,
      let invocation = state.keymap.invocation(
        for: KeySequence(.character(digit)),
        in: pending.pane
      ),
      pending.target != nil, !state.setting.isReadOnly, !state.setting.isPassing
    else { return nil }
    let stars = invocation.command == .rate ? Int(invocation.argument) ?? 0 : 0
    let what =
      1...5 ~= stars
      ? String(repeating: "★", count: stars)
      : state.words.string(.command(invocation.command))
    return state.words(.inAMoment(what))
  }
}
