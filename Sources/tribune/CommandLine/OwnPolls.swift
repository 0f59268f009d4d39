import Articles
import FoundationEssentials
import Polls
import Storage

/// Polls that belong to no article of others: each gets a small one of its own, in which the screen
/// shows it.
enum OwnPolls {
  static let source = Source(kind: .file, address: "tribune:polls", title: "Own polls")

  static func add(_ poll: Poll, to library: Library, at now: Date) throws -> PollStanding {
    // Article and poll come in within one transaction, so that neither is ever without the other.
    let article = Article(
      guid: "poll:\(UUID().uuidString)",
      title: poll.question,
      published: now,
      body: Body([.paragraph([Span("A poll of your own.")])])
    )
    let additions = try library.add(
      [Document(article: article, polls: [poll], isOwn: true)],
      to: source,
      at: now
    )
    if let problem = additions.refusedPolls.first { throw LibraryError.poll(problem) }
    guard let id = additions.added.first, let standing = try library.polls(of: id).first else {
      throw LibraryError.notFound
    }
    return standing
  }
}

extension StoredPoll {
  /// Who published the article that the poll belongs to.
  func publication(in library: Library) throws -> String? {
    try article.flatMap { try library.article($0).article.publication?.name }
  }
}
