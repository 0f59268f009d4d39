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

  func write(to poll: PollID, in db: Database) throws {
    for key in keys {
      try db.run("INSERT INTO electorates (poll, reader) VALUES (?, ?)", [poll.rawValue, key])
    }
    try db.run(
      "UPDATE polls SET electorate = ?, electorateDigest = ? WHERE id = ?",
      [keys.count, Data(LogDigest(of: keys).bytes), poll.rawValue]
    )
  }
}
