import Articles
import Documents
import Exchange
import Packing

/// What a worker in a stranger's hands says to the program.
enum FuzzedReplies: FuzzedParser {
  static let name = "replies"

  static var samples: [[UInt8]] {
    let replies: [Reply] = [
      .progress(done: 5, of: nil), .done, .failed(.notReadable("x")),
      .feed(FeedFacts(format: "rss2.0", title: "T", authors: [Author(name: "A")])),
    ]
    let articles = (FuzzedMarkdown.samples + FuzzedText.samples).compactMap {
      try? MarkdownFile.read($0, name: nil, url: nil)
    }
    return (replies + articles.map { .article($0.article, polls: $0.polls) }).flatMap {
      [Envelope.seal($0), $0.packed]
    }
  }

  static func take(_ bytes: [UInt8]) {
    FuzzedMessages<Reply>.take(bytes)
  }
}

enum FuzzedRequests: FuzzedParser {
  static let name = "requests"

  static var samples: [[UInt8]] {
    let facts = DocumentFacts(format: .feed, contentType: "a/b", url: "u", name: "n", size: 5)
    let requests: [Request] = [.parse(facts), .bytes([1, 2, 3]), .end]
    return requests.flatMap { [Envelope.seal($0), $0.packed] }
  }

  static func take(_ bytes: [UInt8]) {
    FuzzedMessages<Request>.take(bytes)
  }
}

/// Bytes on the socket, as they are and as one message.
private enum FuzzedMessages<Message: Packable> {
  static func take(_ bytes: [UInt8]) {
    open(bytes)
    open((0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes)
  }

  private static func open(_ bytes: [UInt8]) {
    var opener = Opener<Message>()
    let half = bytes.count / 2
    do throws(UnpackingError) {
      for piece in [bytes[..<half], bytes[half...]] {
        opener.append(piece)
        while let message = try opener.next() {
          let sealed = Envelope.seal(message)
          var again = Opener<Message>()
          again.append(sealed)
          // Compared as bytes: a number that is none is not equal to itself.
          let copy = try again.next()
          expect(copy.map { Envelope.seal($0) } == sealed, "a message is lost on the way")
        }
      }
    } catch {}
  }
}
