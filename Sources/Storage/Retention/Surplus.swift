import Articles
import FoundationEssentials
import GRDB

/// The articles of a source that are beyond what is kept of it.
///
/// Spared is whatever a reader has a hand in: what is kept, rated, tagged or read half-way, what has a
/// poll of which the ballot log tells, and, unless unread ones are to go as well, what is unread.
struct Surplus {
  let db: Database
  let source: SourceID
  let settings: SourceSettings
  let now: Date

  /// All of them, but for those that are found to be read half-way; the oldest first.
  ///
  /// An article is as old as it is in the library, or as its date says where that is later.
  func candidates() throws -> [ArticleID] {
    let youngest = settings.keepDays.map { days in
      now.addingTimeInterval(-86_400 * Double(days)).milliseconds
    }
    return try db.all(
      """
      SELECT id FROM (
        SELECT id, published, max(published, added) AS came,
          row_number() OVER (ORDER BY published DESC, id DESC) AS number
          FROM articles WHERE source = ? AND NOT isHidden) AS articles
        WHERE (number > ? OR came < ?) AND \(Self.isUntouched) ORDER BY published, id
      """,
      [source.rawValue, settings.keepArticles, youngest, keepsUnread]
    ) { try $0.articleID(0) }
  }

  /// Whether an article may still go, whatever has been said to it meanwhile.
  func mayGo(_ article: ArticleID) throws -> Bool {
    let count = try db.number(
      """
      SELECT count(*) FROM articles WHERE id = ? AND source = ? AND NOT isHidden
        AND \(Self.isUntouched)
      """,
      [article.rawValue, source.rawValue, keepsUnread]
    )
    return try count > 0 && !isReadHalfWay(article)
  }

  private var keepsUnread: Bool { settings.keepUnread ?? true }

  private static let isUntouched = """
    NOT EXISTS (SELECT 1 FROM statuses WHERE article = articles.id AND isKept)
      AND NOT EXISTS (SELECT 1 FROM ratings WHERE article = articles.id)
      AND NOT EXISTS (SELECT 1 FROM articleTags WHERE article = articles.id AND reader <> 0)
      AND NOT EXISTS (SELECT 1 FROM polls WHERE polls.article = articles.id AND records > 0)
      AND NOT (? AND EXISTS (SELECT 1 FROM readers WHERE isLocal AND NOT EXISTS (
        SELECT 1 FROM statuses WHERE reader = readers.id AND isRead AND article = (
          SELECT coalesce(original, id) FROM articles AS same WHERE same.id = articles.id))))
    """
}

extension Surplus {
  /// How many characters after the place of reading are its end: what a large screen shows.
  private static let end = 4000

  /// Whether somebody has begun an article and has not come near its end, in any language.
  private func isReadHalfWay(_ article: ArticleID) throws -> Bool {
    let places = try db.all(
      """
      SELECT reader, language, block, offset FROM positions
        WHERE article = ? AND (block > 0 OR offset > 0)
      """,
      [article.rawValue]
    ) { row in
      (
        reader: ReaderID(rawValue: try row.decode(atIndex: 0)), language: try row.text(1),
        place: Place(block: try row.decode(atIndex: 2), offset: try row.decode(atIndex: 3))
      )
    }
    for (reader, language, place) in places {
      // What cannot be read cannot be told to have been read to its end.
      guard
        let text = try? ArticleReading(db: db, reader: reader).article(article, language: language)
      else { return true }
      let lead = text.article.lead.isEmpty ? [] : [Block.paragraph(text.article.lead)]
      let lengths = (lead + text.article.body.blocks).flatMap(\.leafLengths)
      if lengths.dropFirst(place.block).reduce(0, +) - place.offset > Self.end { return true }
    }
    return false
  }
}

extension Block {
  /// How long the texts of a block's leaves are, in characters; see `Place`.
  fileprivate var leafLengths: [Int] {
    switch self {
    case .list(let list): list.items.flatMap { $0.flatMap(\.leafLengths) }
    case .quotation(let blocks): blocks.flatMap(\.leafLengths)
    default: [Body([self]).plainText.count]
    }
  }
}
