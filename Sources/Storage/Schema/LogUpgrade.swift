import GRDB
import Polls

/// Chains the log that a library had before records were chained, and keeps its figures.
struct LogUpgrade {
  let db: Database

  func run() throws {
    try adoptPolls()
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT poll, reader, event, choices, date FROM ballotLog ORDER BY number"
    )
    var upgrades: [Int64: PollUpgrade] = [:]
    for row in rows {
      let id: Int64 = try row.decode(atIndex: 0)
      if upgrades[id] == nil { upgrades[id] = try PollUpgrade(of: PollID(rawValue: id), in: db) }
      try upgrades[id]?.add(row)
    }
    for id in upgrades.keys.sorted() { try upgrades[id]?.keep() }
  }
}

extension LogUpgrade {
  /// The log opened only polls that the local reader made.
  private func adoptPolls() throws {
    try db.execute(
      sql: """
        UPDATE polls SET maker = (SELECT id FROM readers WHERE isLocal)
          WHERE id IN (SELECT poll FROM ballotLog WHERE event = 'opened')
          OR article IN (SELECT articles.id FROM articles JOIN sources ON sources.id = source
            WHERE address = 'tribune:polls')
        """
    )
  }
}
