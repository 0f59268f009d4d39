import Articles
import FoundationEssentials
import GRDB
import Polls

/// Reads polls and how they stand.
struct PollReading {
  let db: Database

  /// The polls that a condition, with its order, names.
  ///
  /// A damaged poll is told to `passOver`, which may throw what it is given.
  func polls(
    where condition: String,
    _ arguments: StatementArguments,
    passOver: (any Error) throws -> Void = { throw $0 }
  ) throws -> [StoredPollRow] {
    let rows = try db.all(
      "SELECT \(StoredPollRow.columns) FROM polls WHERE \(condition)",
      arguments
    ) { row in Result { try StoredPollRow(row) } }
    return try rows.compactMap { row in
      do {
        var stored = try row.get()
        try readOptions(of: &stored)
        return stored
      } catch {
        try passOver(error)
        return nil
      }
    }
  }

  /// A poll as it stands for a reader, with what was counted, whoever may see it.
  func standing(
    _ stored: StoredPollRow,
    for reader: ReaderID,
    outcomes: RankedOutcomes
  ) throws -> PollStanding {
    // Of most polls that came with articles nothing is kept that would have to be read.
    guard stored.hasLog else {
      return PollStanding(
        id: stored.id,
        key: stored.key,
        poll: stored.poll,
        results: try results(stored, KeptTally(Tally(options: 0)), outcomes),
        isMine: stored.maker == reader
      )
    }
    let kept = try KeptTally(of: stored.id, in: db)
    return PollStanding(
      id: stored.id,
      key: stored.key,
      poll: stored.poll,
      results: try results(stored, kept, outcomes),
      own: try ballot(of: reader, in: stored),
      isMine: stored.maker == reader,
      isEligible: try isEligible(reader, in: stored),
      electorate: stored.electorate,
      receipt: try receipt(of: reader, in: stored),
      replaces: stored.replaces,
      replacedBy: stored.replacedBy,
      soundness: stored.isSound(kept) ? .sound : .damaged
    )
  }

  /// Nil where the reader has cast none.
  func ballot(of reader: ReaderID, in stored: StoredPollRow) throws -> Ballot? {
    // SQLite would rather go through all choices of the poll than look each up once more.
    let rows = try db.all(
      """
      SELECT number, value FROM ballots LEFT JOIN choices INDEXED BY choicesByBallot
          ON choices.poll = ballots.poll AND choices.reader = ballots.reader
        WHERE ballots.poll = ? AND ballots.reader = ? ORDER BY number
      """,
      [stored.id.rawValue, reader.rawValue]
    ) { row in
      try row.decode(Int?.self, atIndex: 0).map { number in
        (option: number, value: try row.decode(Int.self, atIndex: 1))
      }
    }
    // A ballot without choices has one row, of nothing.
    return rows.isEmpty ? nil : Ballot(values: rows.compactMap(\.self), of: stored.poll.kind)
  }

  func isEligible(_ reader: ReaderID, in stored: StoredPollRow) throws -> Bool {
    guard stored.electorate != nil else { return true }
    return try db.number(
      """
      SELECT count(*) FROM electorates JOIN readers ON readers.key = electorates.reader
        WHERE poll = ? AND readers.id = ?
      """,
      [stored.id.rawValue, reader.rawValue]
    ) > 0
  }

  /// Ballots that say the same, of here or of files.
  func piles(of poll: PollID, fromSource isSource: Bool) throws -> [BallotPile] {
    try db.all(
      "SELECT ballot, count FROM piles WHERE poll = ? AND isSource = ? ORDER BY ballot",
      [poll.rawValue, isSource]
    ) { row in
      guard let ballot = Ballot(text: try row.text(0)) else {
        throw LibraryError.damaged("a pile of ballots cannot be read")
      }
      return BallotPile(ballot, count: try row.decode(atIndex: 1))
    }
  }
}

extension PollReading {
  private func results(
    _ stored: StoredPollRow,
    _ kept: KeptTally,
    _ outcomes: RankedOutcomes
  ) throws -> PollResults {
    var source = stored.poll.sourceTally?.tally
    let hasPiles = stored.poll.kind == .ranked || stored.poll.kind == .score
    let sourcePiles = hasPiles && source != nil ? try piles(of: stored.id, fromSource: true) : []
    if !sourcePiles.isEmpty {
      var counted = Tally(options: stored.poll.options.count)
      for pile in sourcePiles { counted.count(pile.ballot, times: pile.count) }
      source = counted
    }
    let ranked =
      stored.poll.kind != .ranked
      ? nil
      : try outcomes.outcome(of: stored.id, at: stored.head) {
        let here = try piles(of: stored.id, fromSource: false)
        let ballots = RankedBallots(
          options: stored.poll.options.count,
          piles: sourcePiles + here
        )
        return RankedOutcome(ballots, by: stored.poll.rules)
      }
    return PollResults(
      here: kept.tally(of: stored.poll),
      source: source,
      ranked: ranked,
      timeline: !stored.hasLog
        ? Timeline()
        : Timeline(
          hours: try db.all(
            "SELECT hour, votes FROM voteHours WHERE poll = ? AND votes > 0 ORDER BY hour",
            [stored.id.rawValue]
          ) { row in (hour: try row.decode(atIndex: 0), votes: try row.decode(atIndex: 1)) }
        )
    )
  }

  private func receipt(of reader: ReaderID, in stored: StoredPollRow) throws -> Receipt? {
    try db.first(
      """
      SELECT number, nonce, head FROM ballots JOIN pollLog ON number = record
        WHERE ballots.poll = ? AND ballots.reader = ? AND nonce NOT NULL
      """,
      [stored.id.rawValue, reader.rawValue]
    ) { row in
      guard let head = LogDigest(bytes: [UInt8](try row.decode(Data.self, atIndex: 2))) else {
        throw LibraryError.damaged("a receipt of poll \(stored.key)")
      }
      return Receipt(
        key: stored.key,
        number: try row.decode(atIndex: 0),
        nonce: try row.text(1),
        head: head
      )
    }
  }

  private func readOptions(of stored: inout StoredPollRow) throws {
    let rows = try db.all(
      "SELECT text, coalesce(sourceCount, 0) FROM options WHERE poll = ? ORDER BY number",
      [stored.id.rawValue]
    ) { row in (text: try row.text(0), count: try row.decode(Int.self, atIndex: 1)) }
    // A poll without two options is none, and asking it for a ballot would trap.
    guard rows.count >= Poll.optionCounts.lowerBound else {
      throw LibraryError.damaged("poll \(stored.key) has lost its options")
    }
    stored.poll.options = rows.map { Poll.Option($0.text) }
    stored.poll.sourceTally?.counts = rows.map { $0.count.held(in: 0...Schema.largestSourceCount) }
  }
}

extension Ballot {
  /// The ballot that was written as `values`, in a poll of a kind.
  init(values: [(option: Int, value: Int)], of kind: Poll.Kind) {
    if values.isEmpty {
      self = .abstention
      return
    }
    switch kind {
    case .single, .multiple: self.init(choices: values.map(\.option))
    case .ranked:
      let ranks = Dictionary(grouping: values, by: \.value).sorted { $0.key < $1.key }
      self.init(ranks: ranks.map { $0.value.map(\.option) })
    case .score:
      self.init(scores: Dictionary(values.map { ($0.option, $0.value) }) { first, _ in first })
    }
  }
}
