import Articles
import FoundationEssentials
import GRDB
import Polls

/// Takes an article's polls into the library; a poll is known by its question and its options.
struct PollIntake {
  let db: Database
  let article: ArticleID
  let now: Int64
  /// Whether the local reader makes the polls.
  let isOwn: Bool

  func take(_ polls: [Poll]) throws -> (isChanged: Bool, refused: [Poll.Problem]) {
    guard !polls.isEmpty else { return (false, []) }
    var known = try PollReading(db: db).polls(
      where: "article = ? ORDER BY id",
      [article.rawValue]
    )
    var isChanged = false
    var refused: [Poll.Problem] = []
    for poll in polls.map(\.storable) {
      if let problem = poll.problem {
        refused.append(problem)
      } else if let index = known.firstIndex(where: {
        $0.poll.question == poll.question && $0.poll.options == poll.options
      }) {
        // Each stored poll answers to one of the document's, so that twins stay two.
        let stored = known.remove(at: index)
        if try update(stored, to: poll) { isChanged = true }
      } else {
        let id = try Self.insert(poll, article: article, at: now, in: db)
        if isOwn { try PollDesk.local(db).adopt(id, at: Date(milliseconds: now)) }
        isChanged = true
      }
    }
    return (isChanged, refused)
  }

  static func insert(
    _ poll: Poll,
    article: ArticleID?,
    at now: Int64,
    in db: Database
  ) throws -> PollID {
    let key = try db.freeKey(
      of: ["poll", article.map { String($0.rawValue) } ?? "\(now)", poll.question],
      in: "polls"
    )
    try db.run(
      "INSERT INTO polls (key, article, question, kind, least, most) VALUES (?, ?, '', 'single', 1, 1)",
      [key, article?.rawValue]
    )
    let id = PollID(rawValue: db.lastInsertedRowID)
    try write(poll, of: id, in: db)
    if let tally = poll.sourceTally { try write(tally, of: id, at: now, in: db) }
    return id
  }

  /// Writes another poll in the place of one.
  ///
  /// The counts of its source stay where they still are those of its options.
  static func rewrite(
    _ stored: StoredPollRow,
    as poll: Poll,
    at now: Int64,
    in db: Database
  ) throws {
    try write(poll, of: stored.id, in: db)
    guard let tally = stored.poll.sourceTally else { return }
    if poll.options == stored.poll.options {
      try write(tally, of: stored.id, at: now, in: db)
    } else {
      try db.run(
        "UPDATE polls SET sourceBallots = NULL, sourceDate = NULL WHERE id = ?",
        [stored.id.rawValue]
      )
    }
  }

  /// Writes everything that a poll is, besides the counts of its source.
  static func write(_ poll: Poll, of id: PollID, in db: Database) throws {
    let allowed = poll.kind.choiceCounts
    try db.run(
      """
      UPDATE polls SET question = ?, kind = ?, form = ?, least = ?, most = ?, opens = ?, closes = ?,
        visibility = ?, isSecret = ?, method = ?, ties = ?, quorum = ? WHERE id = ?
      """,
      [
        poll.question, poll.kind.storedName, poll.kind.form, allowed.lowerBound,
        allowed.upperBound, poll.opens?.milliseconds, poll.closes?.milliseconds,
        poll.rules.visibility.rawValue, poll.rules.isSecret, poll.rules.method.rawValue,
        poll.rules.ties.text, poll.rules.quorum, id.rawValue,
      ]
    )
    try db.run("DELETE FROM options WHERE poll = ?", [id.rawValue])
    for (number, option) in zip(1..., poll.options) {
      try db.run(
        "INSERT INTO options (poll, number, text) VALUES (?, ?, ?)",
        [id.rawValue, number, option.text]
      )
    }
  }
}

extension PollIntake {
  /// Takes over the source's counts, and its rules while nobody has voted by the old ones.
  private func update(_ stored: StoredPollRow, to poll: Poll) throws -> Bool {
    var isChanged = false
    if let tally = poll.sourceTally, !tally.says(the: stored.poll.sourceTally) {
      try PollLog(db: db).keepSealed(stored.id) {
        try Self.write(tally, of: stored.id, at: now, in: db)
      }
      isChanged = true
    }
    let isSame =
      poll.kind == stored.poll.kind && poll.rules == stored.poll.rules
      && poll.opens == stored.poll.opens
      && poll.closes?.milliseconds == stored.planned
    if !isSame, stored.records == 0 {
      var known = stored
      known.poll.sourceTally = poll.sourceTally ?? stored.poll.sourceTally
      try Self.rewrite(known, as: poll, at: now, in: db)
      isChanged = true
    }
    return isChanged
  }

  private static func write(
    _ tally: SourceTally,
    of poll: PollID,
    at now: Int64,
    in db: Database
  ) throws {
    let allowed = 0...Schema.largestSourceCount
    try db.run(
      "UPDATE polls SET sourceBallots = ?, sourceDate = ? WHERE id = ?",
      [tally.ballots.held(in: allowed), tally.date?.milliseconds ?? now, poll.rawValue]
    )
    for (number, count) in zip(1..., tally.counts) {
      try db.run(
        "UPDATE options SET sourceCount = ? WHERE poll = ? AND number = ?",
        [count.held(in: allowed), poll.rawValue, number]
      )
    }
  }
}

extension Poll {
  /// The poll without U+0000 and without parts of milliseconds, as it will be read again.
  var storable: Poll {
    var poll = self
    poll.question = question.storable
    poll.options = options.map { Option($0.text.storable) }
    poll.opens = opens.map { Date(milliseconds: $0.milliseconds) }
    poll.closes = closes.map { Date(milliseconds: $0.milliseconds) }
    return poll
  }
}

extension SourceTally {
  /// Whether these are the counts that are known, whenever they were read.
  fileprivate func says(the known: SourceTally?) -> Bool {
    let allowed = 0...Schema.largestSourceCount
    return known?.counts == counts.map { $0.held(in: allowed) }
      && known?.ballots == ballots.held(in: allowed)
  }
}

extension Int {
  func held(in range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
