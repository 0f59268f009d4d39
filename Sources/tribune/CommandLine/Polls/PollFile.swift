import Articles
import Exchange
import Polls
import Reading

/// A file with the YAML of a poll, as a `poll` block of a Markdown file has it.
enum PollFile {
  /// In bytes; what is longer is refused as a block would be.
  private static let largest = 64 << 10

  /// Reads the file; what it says, the worker tells, as of every document.
  ///
  /// - Throws: `ExitError` with the line and the fact where it is no right poll.
  static func read(_ name: String) throws -> Poll {
    let bytes = try FileBytes.read(name, atMost: largest)
    guard bytes.count <= largest else {
      throw ExitError(.data, "\(name): a poll has at most \(largest >> 10) kB")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // A fence is longer than any in the text.
    let fence = String(repeating: "`", count: max(3, longestFence(in: text) + 1))
    let block = "\(fence)poll\n\(text)\n\(fence)\n"
    var found: Poll?
    var notice: Notice?
    do {
      let worker = Worker(program: try WorkerProgram.find())
      let facts = DocumentFacts(format: .markdown, name: "poll.md")
      try worker.read(facts, bytes: Array(block.utf8)) { reply in
        guard case .article(let article, let polls) = reply else { return }
        found = polls.first
        for case .notice(let told) in article.body.blocks { notice = told }
      }
    } catch let failure as Failure {
      throw ExitError(IntakeFailure(name, failure))
    } catch let error as WorkerError {
      throw ExitError(IntakeFailure(name, error))
    }
    if let found { return found }
    guard var notice else { throw ExitError(.data, "\(name): this is no poll") }
    // The fence stands on the first line.
    notice.line = max(1, notice.line - 1)
    throw ExitError(.data, "\(name): \(Words(.english).string(.notice(notice)))")
  }

  private static func longestFence(in text: String) -> Int {
    text.utf8.reduce(into: (run: 0, longest: 0)) { count, byte in
      count.run = byte == UInt8(ascii: "`") ? count.run + 1 : 0
      count.longest = max(count.longest, count.run)
    }.longest
  }
}
