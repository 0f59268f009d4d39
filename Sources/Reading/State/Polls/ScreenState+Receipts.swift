import Polls

/// Receipts of ballots.
extension ScreenState {
  /// Copies what finds one's ballot in the log again; without one, the article's link as elsewhere.
  mutating func copyReceipt() -> [Effect] {
    guard let receipt = openPoll?.receipt else { return copyLink() }
    return [.copyReceipt(receipt.text)]
  }
}
