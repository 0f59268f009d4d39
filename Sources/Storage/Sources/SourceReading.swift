import Articles
import GRDB

/// Reads sources with what is set for them and how they are doing.
struct SourceReading {
  let db: Database
  let reader: ReaderID

  /// Sources in the order in which they were added; the condition names columns of `sources`.
  func sources(
    where condition: String,
    _ arguments: StatementArguments = []
  ) throws -> [StoredSource] {
    let folders = try folderSettings()
    return try db.all(
      "\(Self.query) WHERE \(condition) ORDER BY sources.id",
      [reader.rawValue] + arguments
    ) { row in
      let own = try SourceSettings(row, at: 10)
      let folder = try row.text(8)
      return StoredSource(
        id: SourceID(rawValue: try row.decode(atIndex: 0)),
        source: Source(
          kind: Source.Kind(rawValue: try row.text(1)) ?? .page,
          address: try row.text(2),
          title: try row.text(3)
        ),
        counts: ListCounts(total: try row.decode(atIndex: 4), unread: try row.decode(atIndex: 5)),
        feedTitle: try row.text(6),
        isRenamed: try row.decode(Int.self, atIndex: 7) != 0,
        folder: folder,
        ownSettings: own,
        settings: own.inherited(in: folder, of: folders),
        health: try SourceHealth(row, at: 19),
        added: try row.date(9),
        removed: try row.optionalDate(35),
        mayReachPrivate: try row.decode(Int.self, atIndex: 36) != 0
      )
    }
  }

  func folderSettings() throws -> [String: SourceSettings] {
    let folders = try db.all("SELECT name, \(SourceSettings.columns) FROM sourceFolders") { row in
      (try row.text(0), try SourceSettings(row, at: 1))
    }
    return Dictionary(uniqueKeysWithValues: folders)
  }

  private static let query = """
    SELECT sources.id, kind, address, title,
      (SELECT coalesce(sum(articles), 0) FROM listCounts
        WHERE reader = 0 AND status = 0 AND scope = sources.id),
      (SELECT coalesce(sum(articles), 0) FROM listCounts
        WHERE reader = ? AND status = 1 AND scope = sources.id),
      feedTitle, isRenamed, folder, added, \(SourceSettings.columns), \(SourceHealth.columns),
      removed, mayReachPrivate
      FROM sources LEFT JOIN health ON health.source = sources.id
    """
}
