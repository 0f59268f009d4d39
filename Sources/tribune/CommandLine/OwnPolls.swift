import Articles
import FoundationEssentials
import Polls
import Storage

/// Polls that belong to no article of others: each gets a small one of its own, in which the screen
/// shows it.
enum OwnPolls {
  static let source = Source(kind: .file, address: "tribune:polls", title: "Own polls")

  static func add(_ poll: Poll, to library: Library, at now: Date) throws(LibraryError)
    -> PollStanding
  {
    // Article and poll come in within one transaction, so that neither is ever without the other.
    let document = Document(article: article(of: poll, now), polls: [poll], isOwn: true)
    let additions = try library.add([document], to: source, at: now)
    if let problem = additions.refusedPolls.first { throw LibraryError.poll(problem) }
    guard let id = additions.added.first, let standing = try library.polls(of: id).first else {
      throw LibraryError.notFound
    }
    return standing
  }

  /// The article for a poll that is made with more than a document can say, such as ballots.
  ///
  /// - Throws: `LibraryError.poll` where nobody could vote in it, so that no article is left alone.
  static func home(of poll: Poll, in library: Library, _ now: Date) throws -> ArticleID {
    if let problem = poll.problem { throw LibraryError.poll(problem) }
    let document = Document(article: article(of: poll, now), polls: [], isOwn: true)
    guard let id = try library.add([document], to: source, at: now).added.first else {
      throw LibraryError.notFound
    }
    return id
  }

  private static func article(of poll: Poll, _ now: Date) -> Article {
    Article(
      guid: "poll:\(UUID().uuidString)",
      title: poll.question,
      published: now,
      body: Body([.paragraph([Span("A poll of your own.")])])
    )
  }
}

extension StoredPoll {
  /// Who published the article that the poll belongs to.
  func publication(in library: Library) throws -> String? {
    try article.flatMap { try library.article($0).article.publication?.name }
  }
}
