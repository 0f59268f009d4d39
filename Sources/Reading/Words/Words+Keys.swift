extension Words {
  /// The key of a command that is shown where one has room; nil where it has none in the pane.
  ///
  /// It is the usual one where that is bound to the command still; with an argument only keys that
  /// give it count.
  public func key(
    _ command: Command,
    _ usual: String? = nil,
    argument: String? = nil,
    in pane: Pane
  ) -> String? {
    let names = keymap.keys(for: command, argument, in: pane).map(\.name)
    return names.first { $0 == usual } ?? names.first
  }

  /// How a sentence names the way to a command: by a key, or as it is typed where it has none.
  func key(_ command: Command, _ usual: String) -> String {
    let names = keymap.keys(for: command).map(\.name)
    return names.first { $0 == usual } ?? names.first ?? ":" + command.rawValue
  }

  /// The keys that rate: "1–5".
  var ratingKeys: String? {
    let keys = keymap.keys(for: .rate)
    return keys.isEmpty ? nil : KeySequence.names(of: keys)
  }
}
