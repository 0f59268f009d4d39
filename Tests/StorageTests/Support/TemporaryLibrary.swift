import Articles
import Foundation
import GRDB
import Polls
import Storage

/// A library in a folder of its own, which goes when the test ends.
final class TemporaryLibrary {
  static let now = Date(timeIntervalSince1970: 1_770_000_000)
  static let feed = Source(kind: .feed, address: "https://example.org/feed", title: "Example")

  let folder: String
  let path: String
  let library: Library

  init() throws {
    folder = NSTemporaryDirectory() + "tribune-\(UUID().uuidString)"
    path = folder + "/data/library.sqlite"
    library = try Library.open(path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Adds articles one minute apart, and gives their ids in the order of the documents.
  @discardableResult
  func add(_ documents: Document..., to source: Source = feed) throws -> [ArticleID] {
    try library.add(documents, to: source, at: Self.now).added
  }

  /// Writes into a library's file as another program could.
  static func write(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The one number with which a library's file answers.
  static func number(_ path: String, _ sql: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: sql) } ?? 0
  }

  /// A poll of its own, without an article.
  func poll(_ kind: Poll.Kind = .single, closes: Date? = nil) throws -> PollID {
    try library.create(.sample(kind, closes: closes), for: nil, at: Self.now).id
  }
}

extension Poll {
  static func sample(
    _ kind: Kind = .single,
    closes: Date? = nil,
    source: SourceTally? = nil
  ) -> Poll {
    Poll(
      question: "Should the night train stop here?",
      options: [Option("Yes"), Option("No"), Option("Only in summer")],
      kind: kind,
      closes: closes,
      sourceTally: source
    )
  }
}

extension Document {
  static func sample(
    _ number: Int,
    minute: Int? = nil,
    text: String = "The train left at dusk.",
    sections: [String] = [],
    polls: [Poll] = []
  ) -> Document {
    Document(
      article: Article(
        guid: "guid-\(number)",
        title: "Article \(number)",
        url: "https://example.org/\(number)",
        authors: [Author(name: "Zo\u{EB} Martin")],
        published: Date(timeIntervalSince1970: 1_700_000_000 + Double(minute ?? number) * 60),
        language: "en",
        sections: sections,
        body: Body([.paragraph([Span(text)])])
      ),
      polls: polls
    )
  }
}
