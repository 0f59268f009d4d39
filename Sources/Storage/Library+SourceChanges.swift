public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Makes a source of which nothing has come yet; one that is known already is left as it is.
  ///
  /// A source that was removed is restored. A title that is not empty is the person's own.
  /// `mayReachPrivate` says that the person typed the address, so that it may lie in a private
  /// network.
  public func subscribe(
    to source: Source,
    folder: String = "",
    settings: SourceSettings = SourceSettings(),
    mayReachPrivate: Bool = false,
    at now: Date
  ) throws(LibraryError) -> (id: SourceID, isNew: Bool) {
    if let removed = try removedSource(at: source.address) {
      try restoreSource(removed)
      return (removed, false)
    }
    return try connections.write { db in
      let known = try db.first(
        "SELECT id FROM sources WHERE address = ?",
        [source.address.storable]
      ) { row in SourceID(rawValue: try row.decode(atIndex: 0)) }
      if let known { return (known, false) }
      let isNamed = !source.title.isEmpty
      let title = isNamed ? source.title : source.address
      try db.run(
        """
        INSERT INTO sources (kind, address, title, feedTitle, isRenamed, folder, added,
          mayReachPrivate, \(SourceSettings.columns))
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          source.kind.rawValue, source.address.storable, title.storable, title.storable, isNamed,
          folder.storable, now.milliseconds, mayReachPrivate,
        ] + settings.values
      )
      return (SourceID(rawValue: db.lastInsertedRowID), true)
    }
  }

  /// Gives a source a name, which from now on outweighs what the feed calls itself; nil takes the
  /// name back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func rename(_ source: SourceID, to name: String?) throws(LibraryError) {
    let name = name.flatMap { $0.isEmpty ? nil : $0.storable }
    try change(
      source,
      "title = coalesce(?1, feedTitle), isRenamed = ?1 IS NOT NULL",
      [name]
    )
  }

  /// Moves a source to a folder of sources, whose settings it then inherits; "" is no folder.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func move(_ source: SourceID, to folder: String) throws(LibraryError) {
    try change(source, "folder = ?", [folder.storable])
  }

  /// Sets a source's own settings, in place of those that it had.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func setSettings(
    _ settings: SourceSettings,
    of source: SourceID
  ) throws(LibraryError) {
    let columns = SourceSettings.columns.replacing(", ", with: " = ?, ") + " = ?"
    try change(source, columns, settings.values)
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
      try db.run(
        """
        INSERT INTO sourceFolders (name, \(SourceSettings.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [name.storable] + settings.values
      )
    }
  }
}

extension Library {
  private func change(
    _ source: SourceID,
    _ columns: String,
    _ values: StatementArguments
  ) throws(LibraryError) {
    try connections.write { db in
      try db.run("UPDATE sources SET \(columns) WHERE id = \(source.rawValue)", values)
      if db.changesCount == 0 { throw LibraryError.notFound }
    }
  }
}
