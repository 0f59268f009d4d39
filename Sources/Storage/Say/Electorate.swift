import FoundationEssentials
import GRDB
import Polls

/// Those who may vote in a poll.
struct Electorate {
  /// The readers' keys, sorted, each once.
  let keys: [String]

  init(keys: [String]) {
    self.keys = Set(keys.map { $0.lowercased() }).sorted()
  }

  /// Those whom the library has on a poll's list.
  init(of poll: PollID, in db: Database) throws {
    keys = try db.all(
      "SELECT reader FROM electorates WHERE poll = ? ORDER BY reader",
      [poll.rawValue]
    ) { try $0.text(0) }
  }

  var digest: LogDigest { LogDigest(of: keys) }

  func write(to poll: PollID, in db: Database) throws {
    for key in keys {
      try db.run("INSERT INTO electorates (poll, reader) VALUES (?, ?)", [poll.rawValue, key])
    }
    try db.run(
      "UPDATE polls SET electorate = ?, electorateDigest = ? WHERE id = ?",
      [keys.count, Data(digest.bytes), poll.rawValue]
    )
  }
}
