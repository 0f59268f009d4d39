public import Articles
import GRDB
public import Polls

extension Library {
  /// The article whose key begins as typed; dashes and case make no difference.
  ///
  /// That of a copy leads to the article which is shown for it.
  ///
  /// - Throws: `LibraryError.notFound`, or `.ambiguous` where several do.
  public func articleID(typed: String) throws(LibraryError) -> ArticleID {
    let typed = ArticleID(rawValue: try id(typed, in: "articles", where: "NOT isHidden"))
    return try connections.read { db in try db.shown(typed) }
  }

  /// The poll whose key begins as typed; dashes and case make no difference.
  ///
  /// - Throws: `LibraryError.notFound`, or `.ambiguous` where several do.
  public func pollID(typed: String) throws(LibraryError) -> PollID {
    PollID(rawValue: try id(typed, in: "polls", where: Self.isPollShown))
  }

  /// The source with the number or the address that was typed, or whose title so begins.
  ///
  /// - Throws: `LibraryError.notFound`, or `.ambiguous` where several titles do.
  public func sourceID(typed: String) throws(LibraryError) -> SourceID {
    try Self.sourceID(typed: typed, among: try sources())
  }

  /// The same among the sources that were removed.
  public func removedSourceID(typed: String) throws(LibraryError) -> SourceID {
    try Self.sourceID(typed: typed, among: try removedSources())
  }
}

extension Library {
  /// What the table of polls is asked for, lest it shows polls of articles that are hidden.
  static let isPollShown = """
    (article IS NULL OR article IN (
      SELECT id FROM articles WHERE original IS NULL AND NOT isHidden))
    """

  private static func sourceID(
    typed: String,
    among sources: [StoredSource]
  ) throws(LibraryError) -> SourceID {
    if let exact = sources.first(where: {
      $0.source.address == typed || String($0.id.rawValue) == typed
    }) {
      return exact.id
    }
    let beginning = typed.lowercased()
    let found = sources.filter { $0.source.title.lowercased().hasPrefix(beginning) }
    guard let first = found.first, !typed.isEmpty else { throw .notFound }
    guard found.count == 1 else { throw .ambiguous(count: found.count) }
    return first.id
  }

  private func id(
    _ typed: String,
    in table: String,
    where condition: String
  ) throws(LibraryError) -> Int64 {
    let beginning = ShortKey.reading(typed)
    guard !beginning.isEmpty else { throw .notFound }
    return try connections.read { db in
      let range: StatementArguments = [beginning, beginning + "\u{7F}"]
      let begins = "FROM \(table) WHERE key >= ? AND key < ? AND \(condition)"
      let count = try db.number("SELECT count(*) \(begins)", range)
      if count > 1 { throw LibraryError.ambiguous(count: count) }
      let id = try db.first("SELECT id \(begins)", range) { row in
        try row.decode(Int64.self, atIndex: 0)
      }
      guard let id else { throw LibraryError.notFound }
      return id
    }
  }
}
