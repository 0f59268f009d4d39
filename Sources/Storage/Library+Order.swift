public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Puts a source before another one of its folder; without one, behind all of them.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source, or the other is not in the
  ///   same folder.
  public func moveSource(_ source: SourceID, before other: SourceID?) throws(LibraryError) {
    try connections.write { db in
      let siblings = try db.all(
        """
        SELECT id FROM sources WHERE removed IS NULL
          AND folder = (SELECT folder FROM sources WHERE id = ?) ORDER BY \(Self.byPlace)
        """,
        [source.rawValue]
      ) { row in try row.decode(Int64.self, atIndex: 0) }
      try db.reorder("sources", siblings, source.rawValue, before: other?.rawValue)
    }
  }

  /// Puts a folder before another one of the same folder; without one, behind all of them.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such folder, or the other is not beside it.
  public func moveFolder(_ name: String, before other: String?) throws(LibraryError) {
    try connections.write { db in
      let parent = SourceFolder.chain(of: name).dropFirst().first ?? ""
      let siblings = try FolderShelf(db: db).all()
        .filter { SourceFolder.chain(of: $0.name).dropFirst().first ?? "" == parent }
      guard let moved = siblings.first(where: { $0.name == name }) else {
        throw LibraryError.notFound
      }
      let next = siblings.first { $0.name == other }
      if other != nil, next == nil { throw LibraryError.notFound }
      try db.reorder("folders", siblings.map(\.id), moved.id, before: next?.id)
    }
  }

  /// Puts a smart view before another one; without one, behind all of them.
  ///
  /// - Throws: `LibraryError.notFound` where one of them is not there.
  public func moveSmartView(
    _ view: SmartViewID,
    before other: SmartViewID?
  ) throws(LibraryError) {
    try connections.write { db in
      let views = try db.all("SELECT id FROM smartViews ORDER BY place, id") { row in
        try row.decode(Int64.self, atIndex: 0)
      }
      try db.reorder("smartViews", views, view.rawValue, before: other?.rawValue)
    }
  }

  /// Gives a folder another name, and with it the folders in it.
  ///
  /// The sources and what is set for them go along. Where there is a folder of that name, both
  /// become one, which keeps its settings; then `undo` moves the sources back, but what was set for
  /// the folder that went is gone. Otherwise `undo` takes everything back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such folder.
  public func renameFolder(
    _ name: String,
    to newName: String,
    at now: Date = Date()
  ) throws(LibraryError) {
    let name = name.storable
    let newName = newName.storable
    if name == newName { return }
    try connections.write { db in
      var doing = Doing(db: db, reader: localReader, now: now)
      let deed = Change.Deed.folderRenamed(newName)
      let step = HistoryStep.folderNamed(from: name, to: newName)
      if try !doing.take([step], noting: deed).isEmpty { return }
      let old = try db.folders()
      try FolderShelf(db: db).rename(name, to: newName)
      let new = try db.folders()
      let steps = old.sorted { $0.key < $1.key }.compactMap { source, folder -> HistoryStep? in
        guard let other = new[source], other != folder else { return nil }
        return .folder(SourceID(rawValue: source), from: folder, to: other)
      }
      try History(db: db, reader: localReader).note(Change(deed, title: name), steps, at: now)
    }
  }
}

extension Library {
  /// What was put into a place by hand comes first, then the others as they were added.
  static let byPlace = "place IS NULL, place, id"
}

extension Database {
  /// The folders of sources by their numbers.
  fileprivate func folders() throws -> [Int64: String] {
    let folders = try all("SELECT id, folder FROM sources") { row in
      (try row.decode(Int64.self, atIndex: 0), try row.text(1))
    }
    return Dictionary(uniqueKeysWithValues: folders)
  }

  /// Numbers the places of rows anew, one of them put before another.
  fileprivate func reorder(
    _ table: String,
    _ rows: [Int64],
    _ moved: Int64,
    before next: Int64?
  ) throws {
    guard rows.contains(moved), next.map(rows.contains) ?? true else {
      throw LibraryError.notFound
    }
    if moved == next { return }
    var order = rows.filter { $0 != moved }
    order.insert(moved, at: next.flatMap { order.firstIndex(of: $0) } ?? order.endIndex)
    for (place, row) in zip(1..., order) {
      try run("UPDATE \(table) SET place = ? WHERE id = ?", [place, row])
    }
  }
}
