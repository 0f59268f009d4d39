public import Articles
public import FoundationEssentials
import GRDB
public import Polls

extension Library {
  /// Makes a poll of the local reader's own: for an article, for all articles of a publication, or
  /// for neither.
  ///
  /// `electorate` has the keys of those who may vote; nil: everybody may.
  ///
  /// - Throws: `LibraryError.poll` where nobody could vote in it, `.notFound` where there is no
  ///   such article.
  public func create(
    _ poll: Poll,
    for article: ArticleID?,
    publication: String? = nil,
    electorate: [String]? = nil,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    let poll = try Self.checked(poll)
    return try deed { db -> PollID in
      if let article { try db.requireArticle(article) }
      let id = try PollIntake.insert(poll, article: article, at: now.milliseconds, in: db)
      if let publication {
        try db.run(
          "UPDATE polls SET publication = ? WHERE id = ?",
          [publication.storable, id.rawValue]
        )
      }
      if let electorate { try Electorate(keys: electorate).write(to: id, in: db) }
      try PollDesk(db: db, reader: localReader).adopt(id, at: now)
      return id
    }
  }

  /// Makes a poll with the ballots of a file, which are counted as its source's.
  ///
  /// - Throws: as `create` does.
  public func create(
    _ poll: Poll,
    with ballots: [BallotPile],
    for article: ArticleID?,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    var tally = Tally(options: poll.options.count)
    for pile in ballots { tally.count(pile.ballot, times: pile.count) }
    var poll = poll
    poll.sourceTally = SourceTally(counts: tally.counts, ballots: tally.ballots, date: now)
    let complete = try Self.checked(poll)
    return try deed { db -> PollID in
      if let article { try db.requireArticle(article) }
      let id = try PollIntake.insert(complete, article: article, at: now.milliseconds, in: db)
      try SourcePiles(db: db, poll: id).write(ballots)
      try PollDesk(db: db, reader: localReader).adopt(id, at: now)
      return id
    }
  }

  /// Changes a poll before anybody has voted in it.
  ///
  /// - Throws: `LibraryError.deed(.hasBallots)` afterwards, `.isNotYours` for one of others.
  public func amend(
    _ poll: PollID,
    to next: Poll,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    let next = try Self.checked(next)
    return try deed { db -> PollID in
      try PollDesk(db: db, reader: localReader).amend(poll, to: next, at: now)
      return poll
    }
  }

  /// Makes a corrected poll, which says what it replaces, and closes the old one.
  ///
  /// - Throws: `LibraryError.deed(.isReplaced)` where there is a newer one already, `.isNotYours`.
  public func revise(
    _ poll: PollID,
    as next: Poll,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    let next = try Self.checked(next)
    return try closing { db in
      try PollDesk(db: db, reader: localReader).revise(poll, as: next, at: now)
    }
  }

  /// Shows a poll's results to fewer than before.
  ///
  /// - Throws: `LibraryError.deed(.wouldLoosen)` where it would not, `.isNotYours`.
  public func tighten(
    _ poll: PollID,
    to visibility: Poll.Visibility,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    try deed { db -> PollID in
      try PollDesk(db: db, reader: localReader).tighten(poll, to: visibility, at: now)
      return poll
    }
  }

  /// Closes a poll by hand: from this instant on it takes no ballot.
  ///
  /// - Throws: `LibraryError.ballot(.pollIsClosed)` where it is closed already, `.deed(.isNotYours)`.
  public func close(_ poll: PollID, at now: Date) throws(LibraryError) -> PollStanding {
    try closing { db -> PollID in
      try PollDesk(db: db, reader: localReader).close(poll, at: now)
      return poll
    }
  }

  /// Opens a closed poll again, until it is closed by hand or at a time that lies ahead.
  ///
  /// - Throws: `LibraryError.deed` where it is open, replaced, of others, or was secret.
  public func reopen(
    _ poll: PollID,
    until closes: Date? = nil,
    at now: Date
  ) throws(LibraryError) -> PollStanding {
    try deed { db -> PollID in
      try PollDesk(db: db, reader: localReader).reopen(poll, until: closes, at: now)
      return poll
    }
  }

  /// Has the log say of each poll whose time is over that it is closed.
  ///
  /// Secrets of secret ones are destroyed. Costs nothing where no time is over.
  public func settlePolls(at now: Date) throws(LibraryError) {
    if isReadOnly { return }
    let isDue = try connections.read { db in
      try db.number(
        "SELECT EXISTS (SELECT 1 FROM polls WHERE closed IS NULL AND closes <= ? AND records > 0)",
        [now.milliseconds]
      ) > 0
    }
    guard isDue else { return }
    try connections.write { db in try PollDesk(db: db, reader: localReader).settle(at: now) }
    connections.foldLog()
  }
}

extension Library {
  private static func checked(_ poll: Poll) throws(LibraryError) -> Poll {
    let poll = poll.storable
    if let problem = poll.problem { throw .poll(problem) }
    return poll
  }

  /// Closes or replaces a poll.
  ///
  /// Of a secret one the log beside the file is to keep nothing, either.
  private func closing(_ body: (Database) throws -> PollID) throws(LibraryError) -> PollStanding {
    let standing = try deed(body)
    connections.foldLog()
    return standing
  }

  private func deed(_ body: (Database) throws -> PollID) throws(LibraryError) -> PollStanding {
    try standing(of: connections.write(body), for: localReader)
  }
}
