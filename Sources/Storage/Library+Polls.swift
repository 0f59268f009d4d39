public import Articles
public import FoundationEssentials
import GRDB
public import Polls

extension Library {
  /// An article's polls as they stand, in the article's order, and then those of its publication.
  public func polls(of article: ArticleID) throws(LibraryError) -> [PollStanding] {
    try storedPolls(
      """
      article = ?1 OR publication = (SELECT publication FROM articles WHERE id = ?1)
        ORDER BY article IS NULL, id
      """,
      [article.rawValue]
    ).map(\.standing)
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
  /// Returns once ballot and log record are on the disk, in one transaction. `undo` can take it back,
  /// but for a secret poll, of which nothing else is noted.
  ///
  /// - Throws: `LibraryError.ballot` where the poll does not take it.
  public func vote(
    _ poll: PollID,
    _ ballot: Ballot,
    at now: Date,
    by reader: ReaderID? = nil,
    nonce: String? = nil
  ) throws(LibraryError) -> PollStanding {
    try voting(in: poll, ballot, by: reader, at: now) { box in
      try box.cast(ballot, in: poll, at: now, nonce: nonce)
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
    try voting(in: poll, nil, by: reader, at: now) { try $0.withdraw(from: poll, at: now) }
  }

  /// Adds a reader who has a say here besides the local one.
  public func addReader() throws(LibraryError) -> ReaderID {
    try connections.write { db in
      try db.run("INSERT INTO readers (key, isLocal) VALUES (lower(hex(randomblob(16))), 0)")
      return ReaderID(rawValue: db.lastInsertedRowID)
    }
  }

  /// Everyone who has a say here, the local reader first.
  public func readers() throws(LibraryError) -> [StoredReader] {
    try connections.read { db in
      try db.all("SELECT key, isLocal FROM readers ORDER BY isLocal DESC, id") { row in
        StoredReader(key: try row.text(0), isLocal: try row.decode(Int.self, atIndex: 1) != 0)
      }
    }
  }

  /// The key by which a list of those who may vote names a reader.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such reader.
  public func key(of reader: ReaderID) throws(LibraryError) -> String {
    try connections.read { db in
      let key = try db.first("SELECT key FROM readers WHERE id = ?", [reader.rawValue]) { row in
        try row.text(0)
      }
      guard let key else { throw LibraryError.notFound }
      return key
    }
  }
}

extension Library {
  /// Has something done at the ballot box, and notes it in the history of the local reader.
  private func voting(
    in poll: PollID,
    _ next: Ballot?,
    by reader: ReaderID?,
    at now: Date,
    _ vote: (BallotBox) throws -> BallotBox.Vote
  ) throws(LibraryError) -> PollStanding {
    let reader = reader ?? localReader
    try connections.write { db in
      let (stored, last) = try vote(BallotBox(db: db, reader: reader))
      guard reader == localReader, last != next, !stored.poll.rules.isSecret else { return }
      let deed: Change.Deed = next == nil ? .withdrawn : last == nil ? .cast : .recast
      try History(db: db, reader: reader).note(
        Change(deed, title: stored.poll.question),
        [.ballot(poll, from: last, to: next)],
        at: now
      )
    }
    return try standing(of: poll, for: reader)
  }

  /// How a poll stands for a reader.
  func standing(of poll: PollID, for reader: ReaderID) throws(LibraryError) -> PollStanding {
    try connections.read { db in
      try PollReading(db: db).standing(poll.stored(in: db), for: reader, outcomes: outcomes)
    }
  }

  func storedPolls(
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
          standing: try reading.standing(poll, for: localReader, outcomes: outcomes),
          article: poll.article,
          articleKey: article?.key,
          articleTitle: article?.title,
          publication: poll.publication
        )
      }
    }
  }
}
