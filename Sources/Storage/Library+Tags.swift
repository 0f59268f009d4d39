public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// How many tags are told at most, the most frequent ones.
  private static let mostTags = 1000

  /// Gives articles tags of the reader's own, and takes such tags away; those that are gone are
  /// passed over.
  ///
  /// A feed's tags stay: the next reading of it would bring them back. Case makes no difference
  /// where a tag is taken away. `undo` can take it back. Gives the articles whose tags are others
  /// than before, in ascending order of their numbers.
  @discardableResult
  public func setTags(
    _ articles: some Sequence<ArticleID>,
    adding: [String] = [],
    removing: [String] = [],
    at now: Date = Date()
  ) throws(LibraryError) -> [ArticleID] {
    try connections.write { db in
      let gone = Set(removing.map(TagShelf.folded))
      var taken: [String: [ArticleID]] = [:]
      let shown = try Set(articles.map(db.shown)).sorted { $0.rawValue < $1.rawValue }
      for article in shown {
        let own = try TagShelf(db: db).names(on: article, reader: localReader)
        for tag in own where gone.contains(TagShelf.folded(tag)) {
          taken[tag, default: []].append(article)
        }
      }
      let steps =
        taken.sorted { $0.key < $1.key }.map { HistoryStep.tagged($0.key, false, $0.value) }
        + adding.map(\.storable).filter { !$0.isEmpty }.map { .tagged($0, true, shown) }
      var doing = Doing(db: db, reader: localReader, now: now)
      let done = try doing.take(steps, noting: .tagged(adding: adding, removing: removing))
      return Set(done.flatMap(\.articles)).sorted { $0.rawValue < $1.rawValue }
    }
  }

  /// The tags that feeds and the reader gave to articles, by name, with how many have them.
  public func tags() throws(LibraryError) -> [TagCount] {
    try connections.read { db in
      try db.all(
        """
        SELECT name, articles FROM (
          SELECT name, count(DISTINCT article) AS articles FROM tags
            CROSS JOIN articleTags ON tag = tags.id
            CROSS JOIN articles ON articles.id = article
            WHERE reader IN (0, ?) AND original IS NULL AND NOT isHidden
            GROUP BY tags.id ORDER BY articles DESC LIMIT \(Self.mostTags))
          ORDER BY name
        """,
        [localReader.rawValue]
      ) { row in TagCount(name: try row.text(0), count: try row.decode(atIndex: 1)) }
    }
  }
}
