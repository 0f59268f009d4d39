extension Words {
  /// The key of a command that is shown where one has room; nil where it has none in the pane.
  public func key(_ command: Command, in pane: Pane) -> String? {
    keymap.keys(for: command, in: pane).first?.name
  }
}
