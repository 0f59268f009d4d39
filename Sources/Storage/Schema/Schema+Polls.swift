extension Schema {
  /// The largest count that a source's tally may hold: sums of two stay far from overflow.
  static let largestSourceCount = 1_000_000_000_000

  /// Polls and what was chosen in them.
  ///
  /// A ballot's choices point to its poll's options, so the database refuses what a poll does not
  /// offer. The log takes only the next number, which also keeps `INSERT OR REPLACE` out, and it
  /// points nowhere: it outlives its polls.
  static let polls = """
    CREATE TABLE polls (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      article INTEGER REFERENCES articles ON DELETE CASCADE,
      question TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('single', 'multiple')),
      least INTEGER NOT NULL,
      most INTEGER NOT NULL,
      opens INTEGER,
      closes INTEGER,
      closed INTEGER,
      sourceBallots INTEGER CHECK (sourceBallots BETWEEN 0 AND \(largestSourceCount)),
      sourceDate INTEGER
    ) STRICT;
    CREATE INDEX pollsByArticle ON polls (article);

    CREATE TABLE options (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      text TEXT NOT NULL,
      sourceCount INTEGER CHECK (sourceCount BETWEEN 0 AND \(largestSourceCount)),
      PRIMARY KEY (poll, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ballots (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      reader INTEGER NOT NULL REFERENCES readers ON DELETE RESTRICT,
      date INTEGER NOT NULL,
      UNIQUE (poll, reader)
    ) STRICT;

    CREATE TABLE choices (
      poll INTEGER NOT NULL,
      number INTEGER NOT NULL,
      reader INTEGER NOT NULL,
      PRIMARY KEY (poll, number, reader),
      FOREIGN KEY (poll, reader) REFERENCES ballots (poll, reader) ON DELETE CASCADE,
      FOREIGN KEY (poll, number) REFERENCES options (poll, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX choicesByBallot ON choices (poll, reader);

    CREATE TABLE ballotLog (
      number INTEGER PRIMARY KEY,
      poll INTEGER NOT NULL,
      reader TEXT NOT NULL,
      event TEXT NOT NULL
        CHECK (event IN ('opened', 'cast', 'changed', 'withdrawn', 'closed')),
      choices TEXT NOT NULL,
      date INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ballotLogByPoll ON ballotLog (poll);

    CREATE TRIGGER ballotLogCountsUp BEFORE INSERT ON ballotLog
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM ballotLog)
    BEGIN SELECT RAISE(ABORT, 'the ballot log takes only the next number'); END;
    CREATE TRIGGER ballotLogKeepsWhatItSays BEFORE UPDATE ON ballotLog
    BEGIN SELECT RAISE(ABORT, 'the ballot log is never changed'); END;
    CREATE TRIGGER ballotLogKeepsAll BEFORE DELETE ON ballotLog
    BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the ballot log'); END;

    CREATE TRIGGER pollInserted AFTER INSERT ON polls WHEN NEW.article IS NOT NULL
    BEGIN UPDATE articles SET polls = polls + 1 WHERE id = NEW.article; END;
    CREATE TRIGGER pollDeleted AFTER DELETE ON polls WHEN OLD.article IS NOT NULL
    BEGIN UPDATE articles SET polls = polls - 1 WHERE id = OLD.article; END;
    """
}
