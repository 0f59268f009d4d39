import Articles
import FoundationEssentials
import GRDB
import Packing

/// The table of what a reader changed, within the transaction that changes it.
struct History {
  let db: Database
  let reader: ReaderID

  struct Entry {
    var id: Int64
    var change: Change
    var steps: [HistoryStep]
  }

  /// How many entries are kept, of all readers together.
  static let most: Int64 = 1000
  /// For how long, in seconds: ninety days.
  static let period = 90.0 * 86_400
  /// How long all steps together may be, in bytes.
  static let mostBytes = 16_000_000

  /// Puts a change at the end; what was undone before it is no longer there to be made again.
  ///
  /// Nothing is noted of a change that changed nothing.
  func note(_ change: Change, _ steps: [HistoryStep], at now: Date) throws {
    guard !steps.isEmpty else { return }
    var change = change
    change.title = String(change.title.prefix(Self.longestTitle))
    try db.run("DELETE FROM history WHERE reader = ? AND isUndone", [reader.rawValue])
    let packed = Data.packing(steps) { $0.pack($1) }
    try db.run(
      "INSERT INTO history (reader, date, change, steps) VALUES (?, ?, ?, ?)",
      [reader.rawValue, now.milliseconds, Data(change.packed), packed]
    )
    try shorten(at: now, isLong: packed?.count ?? 0 > Self.mostBytes / Int(Self.most))
  }

  /// What is to be taken back next, or, of what was taken back, what is to be made again.
  ///
  /// An entry that cannot be read goes, for it would bar the way to those behind it.
  func next(isUndone: Bool) throws -> Entry? {
    while true {
      let found = try db.first(
        """
        SELECT id, change, steps FROM history WHERE reader = ? AND isUndone = ?
          ORDER BY id \(isUndone ? "ASC" : "DESC") LIMIT 1
        """,
        [reader.rawValue, isUndone]
      ) { row in (id: try row.decode(Int64.self, atIndex: 0), entry: try? Entry(row)) }
      guard let found else { return nil }
      if let entry = found.entry { return entry }
      try remove(found.id)
    }
  }

  /// Keeps of an entry what was done of it just now; where that is nothing, it goes.
  func settle(_ entry: Entry, isUndone: Bool) throws {
    if entry.steps.isEmpty { return try remove(entry.id) }
    try db.run(
      "UPDATE history SET isUndone = ?, steps = ? WHERE id = ?",
      [isUndone, Data.packing(entry.steps) { $0.pack($1) }, entry.id]
    )
  }
}

extension History {
  /// In characters; it is told in one line.
  private static let longestTitle = 200

  private func remove(_ id: Int64) throws {
    try db.run("DELETE FROM history WHERE id = ?", [id])
  }

  /// Lets the oldest go that are too many, too old, or too long.
  private func shorten(at now: Date, isLong: Bool) throws {
    try db.run(
      """
      DELETE FROM history WHERE id <= ?1 - \(Self.most)
        OR id < (SELECT id FROM history WHERE date >= ?2 ORDER BY id LIMIT 1)
      """,
      [db.lastInsertedRowID, now.addingTimeInterval(-Self.period).milliseconds]
    )
    guard isLong else { return }
    try db.run(
      """
      DELETE FROM history WHERE id < (SELECT max(id) FROM history) AND id <= (
        SELECT max(id) FROM (
          SELECT id, sum(length(steps)) OVER (ORDER BY id DESC) AS bytes FROM history)
        WHERE bytes > \(Self.mostBytes))
      """
    )
  }
}

extension History.Entry {
  init(_ row: Row) throws {
    id = try row.decode(atIndex: 0)
    change = try Change(packed: [UInt8](row.decode(Data.self, atIndex: 1)))
    steps = try row.unpacked(2, with: Unpacker.values)
  }
}
