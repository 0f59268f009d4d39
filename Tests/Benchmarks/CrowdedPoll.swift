import Foundation
import GRDB
import Polls
import Storage

/// A poll of very many readers, written straight into a new library.
///
/// Log, figures and seal are what the library would have written itself, one vote after another.
struct CrowdedPoll {
  static let poll = Poll(
    question: "Should the night train stop here?",
    options: ["Yes", "No", "Only in summer", "Only on Fridays"].map { Poll.Option($0) }
  )

  let path: String
  let ballots: Int

  func make() throws -> PollID {
    let library = try Library.open(path)
    let poll = try library.create(Self.poll, for: nil, at: Home.now)
    let maker = library.localReader.rawValue
    try library.close()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      // Nobody would miss it; so it is made in a minute.
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000")
    }
    try queue.write { db in
      let secret = try Data.fetchOne(db, sql: "SELECT secret FROM pollSecrets") ?? Data()
      var head =
        try Data.fetchOne(db, sql: "SELECT head FROM polls")
        .flatMap { LogDigest(bytes: [UInt8]($0)) } ?? .start
      var tally = Tally(options: Self.poll.options.count)
      for number in 0..<ballots {
        let ballot = Ballot(choices: [1 + number * 7 % 10 % Self.poll.options.count])
        tally.count(ballot)
        try write(ballot, number, of: poll.id, in: db, secret: [UInt8](secret), &head)
      }
      try keep(tally, head, of: poll, maker: maker, in: db)
    }
    try queue.close()
    return poll.id
  }
}

extension CrowdedPoll {
  private func write(
    _ ballot: Ballot,
    _ number: Int,
    of poll: PollID,
    in db: Database,
    secret: [UInt8],
    _ head: inout LogDigest
  ) throws {
    let key = "reader\(number)"
    try db.cachedStatement(sql: "INSERT INTO readers (key, isLocal) VALUES (?, 0)")
      .execute(arguments: [key])
    let reader = db.lastInsertedRowID
    let pseudonym = Pseudonym(of: key, secret: secret)
    let nonce = "\(number)"
    let record = LogRecord(
      number: number + 2,
      reader: pseudonym,
      event: .cast(ballot),
      date: Home.now,
      commitment: Receipt.commitment(nonce: nonce, reader: pseudonym, ballot: ballot)
    )
    head = head.adding(record.digest)
    let date = Int64(Home.now.timeIntervalSince1970 * 1000)
    try db.cachedStatement(
      sql: """
        INSERT INTO pollLog (number, poll, reader, event, content, date, commitment, head)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        record.number, poll.rawValue, Data(pseudonym.bytes), record.event.name,
        record.event.content, date, record.commitment.map { Data($0.bytes) }, Data(head.bytes),
      ]
    )
    try db.cachedStatement(
      sql: "INSERT INTO ballots (poll, reader, date, record, nonce) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [poll.rawValue, reader, date, record.number, nonce])
    for choice in ballot.choices {
      try db.cachedStatement(sql: "INSERT INTO choices (poll, number, reader) VALUES (?, ?, ?)")
        .execute(arguments: [poll.rawValue, choice, reader])
    }
  }

  private func keep(
    _ tally: Tally,
    _ head: LogDigest,
    of poll: PollStanding,
    maker: Int64,
    in db: Database
  ) throws {
    var text = "0:0=\(tally.ballots)"
    let insert = "INSERT INTO tallies (poll, number, value, count) VALUES (?, ?, ?, ?)"
    try db.execute(sql: insert, arguments: [poll.id.rawValue, 0, 0, tally.ballots])
    for (number, count) in zip(1..., tally.counts) {
      text += " \(number):1=\(count)"
      try db.execute(sql: insert, arguments: [poll.id.rawValue, number, 1, count])
    }
    let hour = Int(Home.now.timeIntervalSince1970 / 3600)
    try db.execute(
      sql: "INSERT INTO voteHours (poll, hour, votes) VALUES (?, ?, ?)",
      arguments: [poll.id.rawValue, hour, tally.ballots]
    )
    let seal = LogDigest(of: [
      head.text, "\(ballots + 1)", poll.poll.definition(of: poll.key), text, "", "\(maker)", "",
    ])
    try db.execute(
      sql: "UPDATE polls SET head = ?, records = ?, seal = ? WHERE id = ?",
      arguments: [Data(head.bytes), ballots + 1, Data(seal.bytes), poll.id.rawValue]
    )
  }
}
