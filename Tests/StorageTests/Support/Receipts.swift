import Foundation
import Polls
import Storage

/// Whether the log of a poll has the ballots of which voters were told.
struct Receipts {
  private let lines: [Int: PollRecord.Line]

  init(of poll: PollID, in library: Library) throws {
    let lines = try library.record(of: poll, at: TemporaryLibrary.now).lines
    self.lines = Dictionary(lines.map { ($0.number, $0) }) { first, _ in first }
  }

  /// How many of these receipts name a ballot that is not in the log as it was then.
  func missing(of texts: some Sequence<Substring>) -> Int {
    texts.count { text in
      guard let receipt = Receipt(text: text), let line = lines[receipt.number] else { return true }
      return receipt.problem(with: line.record, head: line.head) != nil
    }
  }
}
