import CTerminal

extension Terminal {
  /// What a terminal takes at least; xterm ends a sequence at a hundred thousand bytes.
  private static let mostCopied = 74_000

  /// Puts text on the clipboard by way of the terminal; whether that was tried.
  ///
  /// It is the sequence OSC 52, which reaches the person's own machine from a remote one. tmux
  /// hands it on with `set-clipboard on`. A terminal that forbids it says nothing. Text beyond
  /// 74,000 bytes is not copied, for half of it would be worse than nothing.
  @discardableResult
  public func copy(_ text: String) -> Bool {
    guard terminal_is_modern(), text.utf8.count <= Self.mostCopied else { return false }
    let sequence = "\u{1B}]52;c;" + Base64.text(of: text.utf8) + "\u{7}"
    terminal_send(sequence, sequence.utf8.count)
    return true
  }
}
