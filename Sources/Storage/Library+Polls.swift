public import Articles
public import FoundationEssentials
import GRDB
public import Polls

extension Library {
  /// An article's polls as they stand, in the article's order.
  public func polls(of article: ArticleID) throws(LibraryError) -> [PollStanding] {
    try storedPolls("article = ? ORDER BY id", [article.rawValue]).map(\.standing)
  }

  /// - Throws: `LibraryError.notFound` where the library has no such poll.
  public func poll(_ poll: PollID) throws(LibraryError) -> StoredPoll {
    guard let stored = try storedPolls("id = ?", [poll.rawValue]).first else { throw .notFound }
    return stored
  }

  /// Every poll, the last added first.
  public func allPolls() throws(LibraryError) -> [StoredPoll] {
    try storedPolls("\(Self.isPollShown) ORDER BY id DESC", [])
  }

  /// Casts a ballot; one that the reader cast before is replaced.
  ///
  /// Returns once ballot and log record are on the disk, in one transaction. `undo` can take it back.
  ///
  /// - Throws: `LibraryError.ballot` where the poll does not take it.
  public func vote(
    _ poll: PollID,
    _ ballot: Ballot,
    at now: Date,
    by reader: ReaderID? = nil
  ) throws(LibraryError) -> PollStanding {
    try connections.write { db in
      try voting(in: poll, by: reader, at: now, in: db) { try $0.cast(ballot, in: poll, at: now) }
    }
  }

  /// Takes a reader's ballot out of a poll that is still open; `undo` can put it back.
  ///
  /// - Throws: `LibraryError.notFound` where the reader has cast none.
  public func withdraw(
    _ poll: PollID,
    at now: Date,
    by reader: ReaderID? = nil
  ) throws(LibraryError) -> PollStanding {
    try connections.write { db in
      try voting(in: poll, by: reader, at: now, in: db) { try $0.withdraw(from: poll, at: now) }
    }
  }

  /// Makes a poll of the local reader's own, for an article or for none.
  ///
  /// - Throws: `LibraryError.poll` where nobody could vote in it, `.notFound` where there is no
  ///   such article.
  public func create(
    _ poll: Poll,
    for article: ArticleID?,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    let poll = poll.storable
    if let problem = poll.problem { throw .poll(problem) }
    return try connections.write { db in
      if let article { try db.requireArticle(article) }
      let id = try PollIntake.insert(poll, article: article, at: now.milliseconds, in: db)
      try BallotBox(db: db, reader: localReader).log(.opened, of: id, at: now)
      return try PollReading(db: db).standing(id.stored(in: db), for: localReader)
    }
  }

  /// Closes a poll by hand, for good: from this instant on it takes no ballot.
  ///
  /// - Throws: `LibraryError.ballot(.pollIsClosed)` where it is closed already.
  public func close(_ poll: PollID, at now: Date) throws(LibraryError) -> PollStanding {
    try connections.write { db in
      try BallotBox(db: db, reader: localReader).close(poll, at: now)
    }
  }

  /// What happened to a poll, in the order in which it happened.
  ///
  /// The log is never shortened: it tells of polls that were removed with their source, too.
  public func log(of poll: PollID) throws(LibraryError) -> [LogRecord] {
    try connections.read { db in
      try db.all(
        """
        SELECT number, poll, reader, event, choices, date FROM ballotLog
          WHERE poll = ? ORDER BY number
        """,
        [poll.rawValue],
        LogRecord.init
      )
    }
  }

  /// Adds a reader who has a say here besides the local one.
  public func addReader() throws(LibraryError) -> ReaderID {
    try connections.write { db in
      try db.run("INSERT INTO readers (key, isLocal) VALUES (lower(hex(randomblob(16))), 0)")
      return ReaderID(rawValue: db.lastInsertedRowID)
    }
  }
}

extension Library {
  /// Has something done at the ballot box, and notes it in the history of the local reader.
  private func voting(
    in poll: PollID,
    by reader: ReaderID?,
    at now: Date,
    in db: Database,
    _ vote: (BallotBox) throws -> PollStanding
  ) throws -> PollStanding {
    let reader = reader ?? localReader
    let before = try PollReading(db: db).ballot(of: reader, in: poll)
    let standing = try vote(BallotBox(db: db, reader: reader))
    guard reader == localReader, before != standing.own else { return standing }
    let deed: Change.Deed = standing.own == nil ? .withdrawn : before == nil ? .cast : .recast
    try History(db: db, reader: reader).note(
      Change(deed, title: standing.poll.question),
      [.ballot(poll, from: before, to: standing.own)],
      at: now
    )
    return standing
  }

  private func storedPolls(
    _ condition: String,
    _ arguments: StatementArguments
  ) throws(LibraryError) -> [StoredPoll] {
    try connections.read { db in
      let reading = PollReading(db: db)
      let polls = try reading.polls(where: condition, arguments) { error in
        self.note(LibraryError(error, path: self.path))
      }
      return try polls.map { poll in
        let article = try poll.article.flatMap { article in
          try db.first("SELECT key, title FROM articles WHERE id = ?", [article.rawValue]) { row in
            (key: try row.text(0), title: try row.text(1))
          }
        }
        return StoredPoll(
          standing: try reading.standing(poll, for: localReader),
          article: poll.article,
          articleKey: article?.key,
          articleTitle: article?.title
        )
      }
    }
  }
}
