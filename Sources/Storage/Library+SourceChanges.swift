public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Makes sources of which nothing has come yet, within one transaction.
  ///
  /// One that is known already stays as it is, save that it may lie in a private network from now on
  /// if that is offered; one that was removed is restored. The answers are in the order of the
  /// offers.
  public func subscribe(
    to offers: [SourceOffer],
    at now: Date
  ) throws(LibraryError) -> [(id: SourceID, isNew: Bool)] {
    for offer in offers {
      if let removed = try removedSource(at: offer.source.address) {
        try restoreSource(removed, recorded: false)
      }
    }
    return try connections.write { db in
      try offers.map { try Self.subscribe(to: $0, at: now, in: db) }
    }
  }

  public func subscribe(
    to offer: SourceOffer,
    at now: Date
  ) throws(LibraryError) -> (id: SourceID, isNew: Bool) {
    try subscribe(to: [offer], at: now)[0]
  }

  /// Gives a source a name, which from now on outweighs what the feed calls itself; nil takes the
  /// name back.
  ///
  /// Unless it is not to be recorded, `undo` can take it back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func rename(
    _ source: SourceID,
    to name: String?,
    recorded: Bool = true,
    at now: Date = Date()
  ) throws(LibraryError) {
    let name = name.flatMap { $0.isEmpty ? nil : $0.storable }
    try change(source, "CASE WHEN isRenamed THEN title END", noting: recorded, at: now) { row in
      (.name(source, from: try row.optionalText(0), to: name), .renamed(name))
    }
  }

  /// Moves a source to a folder of sources, whose settings it then inherits.
  ///
  /// "" is no folder. The source comes behind those that are there.
  ///
  /// Unless it is not to be recorded, `undo` can take it back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func move(
    _ source: SourceID,
    to folder: String,
    recorded: Bool = true,
    at now: Date = Date()
  ) throws(LibraryError) {
    let folder = folder.storable
    try change(source, "folder", noting: recorded, at: now) { row in
      (.folder(source, from: try row.text(0), to: folder), .moved(folder: folder))
    }
  }

  /// Sets whether the page of each new article of a source is fetched for its whole text; nil leaves
  /// it to the folder.
  ///
  /// `undo` can take it back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func setFullText(
    _ isOn: Bool?,
    of source: SourceID,
    at now: Date = Date()
  ) throws(LibraryError) {
    try change(source, "fullText", noting: true, at: now) { row in
      let old = try row.decode(Int?.self, atIndex: 0).map { $0 != 0 }
      return (.fullText(source, from: old, to: isOn), .fullText(isOn ?? false))
    }
  }

  /// Sets a source's own settings, in place of those that it had.
  ///
  /// What they ask for may be in a document that has been read already, so the next one is not
  /// called unchanged.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func setSettings(
    _ settings: SourceSettings,
    of source: SourceID
  ) throws(LibraryError) {
    let columns = SourceSettings.columns.replacing(", ", with: " = ?, ") + " = ?"
    try connections.write { db in
      try db.run(
        "UPDATE sources SET \(columns) WHERE id = \(source.rawValue)",
        settings.values
      )
      if db.changesCount == 0 { throw LibraryError.notFound }
      try db.forgetDocument(of: source)
    }
  }

  /// The folders of sources, by name: those in which a source is, those around them, and those for
  /// which something is set.
  public func sourceFolders() throws(LibraryError) -> [StoredFolder] {
    try connections.read { db in
      let settings = try SourceReading(db: db, reader: localReader).folderSettings()
      let used = try db.all(
        "SELECT folder, count(*) FROM sources WHERE removed IS NULL AND folder <> '' GROUP BY 1"
      ) { row in (name: try row.text(0), sources: try row.decode(Int.self, atIndex: 1)) }
      let names = Set((used.map(\.name) + settings.keys).flatMap(SourceFolder.chain))
      return names.sorted().map { name in
        StoredFolder(
          folder: SourceFolder(name: name, settings: settings[name] ?? SourceSettings()),
          sources: used.filter { SourceFolder.contains(name, $0.name) }.reduce(0) {
            $0 + $1.sources
          }
        )
      }
    }
  }

  /// Sets what the sources in a folder inherit, in place of what was set; nothing is nothing.
  public func setSettings(
    _ settings: SourceSettings,
    ofFolder name: String
  ) throws(LibraryError) {
    try connections.write { db in
      try db.run("DELETE FROM sourceFolders WHERE name = ?", [name.storable])
      if settings.isEmpty { return }
      try FolderShelf(db: db).make(name.storable)
      try db.run(
        """
        INSERT INTO sourceFolders (name, \(SourceSettings.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [name.storable] + settings.values
      )
    }
  }
}

extension Library {
  private static func subscribe(
    to offer: SourceOffer,
    at now: Date,
    in db: Database
  ) throws -> (id: SourceID, isNew: Bool) {
    let source = offer.source
    let known = try db.first(
      "SELECT id FROM sources WHERE address = ?",
      [source.address.storable]
    ) { row in SourceID(rawValue: try row.decode(atIndex: 0)) }
    if let known {
      if offer.mayReachPrivate {
        try db.run("UPDATE sources SET mayReachPrivate = 1 WHERE id = ?", [known.rawValue])
      }
      return (known, false)
    }
    try FolderShelf(db: db).make(offer.folder.storable)
    let isNamed = !source.title.isEmpty
    let title = (isNamed ? source.title : source.address).storable
    try db.run(
      """
      INSERT INTO sources (kind, address, title, feedTitle, isRenamed, folder, added,
        mayReachPrivate, \(SourceSettings.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        source.kind.rawValue, source.address.storable, title, title, isNamed,
        offer.folder.storable, now.milliseconds, offer.mayReachPrivate,
      ] + offer.settings.values
    )
    return (SourceID(rawValue: db.lastInsertedRowID), true)
  }

  /// Changes a source from what its columns say to something else.
  private func change(
    _ source: SourceID,
    _ columns: String,
    noting isRecorded: Bool,
    at now: Date,
    _ step: (Row) throws -> (HistoryStep, Change.Deed)
  ) throws(LibraryError) {
    try connections.write { db in
      let found = try db.first(
        "SELECT \(columns) FROM sources WHERE id = ?",
        [source.rawValue],
        step
      )
      guard let (step, deed) = found else { throw LibraryError.notFound }
      guard step != step.reversed else { return }
      var doing = Doing(db: db, reader: localReader, now: now)
      _ = try doing.take([step], noting: isRecorded ? deed : nil)
    }
  }
}

extension Database {
  /// Forgets what the last document of a source was like, so that the next is not called unchanged.
  func forgetDocument(of source: SourceID) throws {
    try run(
      """
      UPDATE health SET etag = NULL, lastModified = NULL, bodyHash = NULL, freshUntil = NULL
        WHERE source = ?
      """,
      [source.rawValue]
    )
  }
}
