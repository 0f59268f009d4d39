import Articles
import GRDB

/// The rows of folders of sources.
struct FolderShelf {
  /// Of a name that is deeper, what lies between is no folder of its own.
  private static let deepest = 4 * SourceFolder.deepest

  let db: Database

  /// Every folder in which a source is or was, or for which something is set, siblings in the order
  /// of the reader: by place, then by name.
  func all() throws -> [(id: Int64, name: String)] {
    try db.all("SELECT id, name FROM folders ORDER BY place IS NULL, place, name") { row in
      (id: try row.decode(atIndex: 0), name: try row.text(1))
    }
  }

  /// Makes a folder and those around it, where they are not there; to be called before a source
  /// gets into it.
  func make(_ name: String) throws {
    if name.isEmpty { return }
    for name in SourceFolder.chain(of: name).suffix(Self.deepest) + [name] {
      try db.run("INSERT INTO folders (name) VALUES (?) ON CONFLICT DO NOTHING", [name])
    }
  }

  /// Gives a folder another name where it is there and no folder has that name; otherwise nothing is
  /// changed.
  func renameAlone(_ name: String, to newName: String) throws -> Bool {
    let count = "SELECT count(*) FROM folders WHERE name = ?"
    guard try db.number(count, [name]) > 0, try db.number(count, [newName]) == 0 else {
      return false
    }
    try rename(name, to: newName)
    return true
  }

  /// Gives a folder and those in it other names; a folder keeps its number and with it its lists,
  /// unless there is one of that name already.
  ///
  /// Outer ones come first, so that no folder is made beside one that is to have its name; where a
  /// folder goes into itself, they come last.
  func rename(_ name: String, to newName: String) throws {
    let inside = "(name = ?1 OR substr(name, 1, length(?1) + 1) = ?1 || '/')"
    let known = try db.number("SELECT count(*) FROM folders WHERE \(inside)", [name])
    if known == 0 { throw LibraryError.notFound }
    let ends = try db.all(
      """
      SELECT name, substr(name, length(?1) + 1) FROM folders WHERE \(inside)
        ORDER BY name \(SourceFolder.contains(name, newName) ? "DESC" : "ASC")
      """,
      [name]
    ) { row in (name: try row.text(0), end: try row.text(1)) }
    try make(SourceFolder.chain(of: newName).dropFirst().first ?? "")
    for (folder, end) in ends {
      let other = newName + end
      for table in ["folders", "sourceFolders"] {
        try db.run(
          """
          UPDATE \(table) SET name = ?1 WHERE name = ?2
            AND NOT EXISTS (SELECT 1 FROM \(table) WHERE name = ?1)
          """,
          [other, folder]
        )
      }
      try db.run("DELETE FROM sourceFolders WHERE name = ?", [folder])
      try make(other)
      try db.run("UPDATE sources SET folder = ? WHERE folder = ?", [other, folder])
    }
    // Those that became one with others.
    try db.run(
      """
      DELETE FROM folders WHERE \(inside) AND NOT EXISTS (SELECT 1 FROM sources
        WHERE folder = folders.name
          OR substr(folder, 1, length(folders.name) + 1) = folders.name || '/')
      """,
      [name]
    )
  }
}
