import Articles
import FoundationEssentials
import GRDB

/// Reads what can be listed, with its counts, from the sums that `listCounts` has.
struct OverviewReading {
  let db: Database
  let reader: ReaderID
  let moment: QueryMoment

  func overview() throws -> LibraryOverview {
    let all = try sums(reader: 0, status: 0)
    let unread = try sums(reader: reader.rawValue, status: 1)
    func counts(_ scope: Int64) -> ListCounts {
      ListCounts(total: all[scope] ?? 0, unread: unread[scope] ?? 0)
    }
    return LibraryOverview(
      counts: counts(0),
      kept: try db.number(Self.sum, [reader.rawValue, 2]),
      rated: try db.number(Self.sum, [reader.rawValue, 3]),
      withOpenPolls: try db.number(Self.openPolls, [moment.now.milliseconds]),
      folders: try folders().map { folder in
        FolderOverview(name: folder.name, counts: counts(Schema.firstFolderScope - folder.id))
      },
      sources: try sources(counts),
      sections: try db.all("SELECT name, -id FROM sections ORDER BY name") { row in
        SectionOverview(name: try row.text(0), counts: counts(try row.decode(atIndex: 1)))
      }.filter { $0.counts.total > 0 },
      smartViews: try smartViews(counts)
    )
  }
}

extension OverviewReading {
  private static let sum = """
    SELECT coalesce(sum(articles), 0) FROM listCounts
      WHERE reader = ? AND status = ? AND scope = 0
    """

  private static let openPolls = """
    SELECT count(DISTINCT article) FROM polls CROSS JOIN articles ON articles.id = article
      WHERE closed IS NULL AND (opens IS NULL OR opens <= ?1) AND (closes IS NULL OR closes > ?1)
        AND original IS NULL AND NOT isHidden
    """

  private func sums(reader: Int64, status: Int) throws -> [Int64: Int] {
    let sums = try db.all(
      """
      SELECT scope, sum(articles) FROM listCounts WHERE reader = ? AND status = ? GROUP BY scope
      """,
      [reader, status]
    ) { row in (try row.decode(Int64.self, atIndex: 0), try row.decode(Int.self, atIndex: 1)) }
    return Dictionary(sums) { $1 }
  }

  /// Those that hold a source or for which something is set, each before those in it.
  private func folders() throws -> [(id: Int64, name: String)] {
    let used = try String.fetchAll(
      db,
      sql: """
        SELECT folder FROM sources WHERE removed IS NULL UNION SELECT name FROM sourceFolders
        """
    )
    let names = Set(used.flatMap { SourceFolder.chain(of: $0) + [$0] })
    let known = try FolderShelf(db: db).all().filter { names.contains($0.name) }
    let inside = Dictionary(grouping: known) { folder in
      SourceFolder.chain(of: folder.name).dropFirst().first { names.contains($0) } ?? ""
    }
    var folders: [(id: Int64, name: String)] = []
    var waiting = Array((inside[""] ?? []).reversed())
    while let folder = waiting.popLast() {
      folders.append(folder)
      waiting += (inside[folder.name] ?? []).reversed()
    }
    return folders
  }

  private func smartViews(_ counts: (Int64) -> ListCounts) throws -> [SmartViewOverview] {
    let areListed = try !db.hasStaleArticles()
    return try SmartViewReading(db: db).all().map { view in
      if areListed, view.storedQuery != nil {
        let scope = Schema.firstSmartViewScope + view.id.rawValue
        return SmartViewOverview(view: view, counts: counts(scope))
      }
      let counting = SmartViewCounting(db: db, reader: reader, moment: moment)
      return SmartViewOverview(view: view, counts: try view.parsedQuery.map(counting.counts))
    }
  }

  private func sources(_ counts: (Int64) -> ListCounts) throws -> [SourceOverview] {
    try db.all(
      """
      SELECT sources.id, kind, address, title, folder, \(SourceHealth.columns)
        FROM sources LEFT JOIN health ON health.source = sources.id
        WHERE removed IS NULL ORDER BY \(Library.byPlace)
      """
    ) { row in
      let id: Int64 = try row.decode(atIndex: 0)
      return SourceOverview(
        id: SourceID(rawValue: id),
        source: Source(
          kind: Source.Kind(rawValue: try row.text(1)) ?? .page,
          address: try row.text(2),
          title: try row.text(3)
        ),
        folder: try row.text(4),
        counts: counts(id),
        health: try SourceHealth(row, at: 5)
      )
    }
  }
}
