extension Schema {
  /// What polls have besides the first ones: kinds, rules, a chained log, and kept figures.
  ///
  /// `form` says what a choice's value means: nothing (1), a rank from 1, or points. A ballot
  /// without choices abstains.
  ///
  /// `head` and `records` are those of the poll's log, and `seal` is over them, the poll's definition
  /// and its kept figures. `sourceDigest` is of the ballots that came in with a file, and of
  /// `sourceSalt`: it stands in the log while results are withheld, and few counts are quickly tried.
  ///
  /// A ballot's `record` is the number of its record in the log, and `nonce` the voter's.
  static let rules = """
    ALTER TABLE polls ADD COLUMN form TEXT NOT NULL DEFAULT 'choices'
      CHECK (form IN ('choices', 'ranks', 'scores'));
    ALTER TABLE polls ADD COLUMN visibility TEXT NOT NULL DEFAULT 'always';
    ALTER TABLE polls ADD COLUMN isSecret INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE polls ADD COLUMN method TEXT NOT NULL DEFAULT 'irv';
    ALTER TABLE polls ADD COLUMN ties TEXT NOT NULL DEFAULT 'earlier';
    ALTER TABLE polls ADD COLUMN quorum INTEGER;
    ALTER TABLE polls ADD COLUMN electorate INTEGER;
    ALTER TABLE polls ADD COLUMN electorateDigest BLOB;
    ALTER TABLE polls ADD COLUMN sourceDigest BLOB;
    ALTER TABLE polls ADD COLUMN sourceSalt BLOB;
    ALTER TABLE polls ADD COLUMN publication TEXT;
    ALTER TABLE polls ADD COLUMN maker INTEGER REFERENCES readers;
    ALTER TABLE polls ADD COLUMN replaces TEXT;
    ALTER TABLE polls ADD COLUMN replacesHead BLOB;
    ALTER TABLE polls ADD COLUMN replacedBy TEXT;
    ALTER TABLE polls ADD COLUMN head BLOB;
    ALTER TABLE polls ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE polls ADD COLUMN seal BLOB;
    ALTER TABLE ballots ADD COLUMN record INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE ballots ADD COLUMN nonce TEXT;
    ALTER TABLE choices ADD COLUMN value INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX pollsByPublication ON polls (publication) WHERE publication NOT NULL;
    CREATE INDEX pollsByClose ON polls (closes)
      WHERE closed IS NULL AND closes NOT NULL AND records > 0;

    CREATE TABLE pollSecrets (
      poll INTEGER PRIMARY KEY REFERENCES polls ON DELETE CASCADE,
      secret BLOB NOT NULL
    ) STRICT;

    CREATE TABLE electorates (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      reader TEXT NOT NULL,
      PRIMARY KEY (poll, reader)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tallies (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      number INTEGER NOT NULL,
      value INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (poll, number, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE piles (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      ballot TEXT NOT NULL,
      isSource INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (poll, ballot, isSource)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE voteHours (
      poll INTEGER NOT NULL REFERENCES polls ON DELETE CASCADE,
      hour INTEGER NOT NULL,
      votes INTEGER NOT NULL,
      PRIMARY KEY (poll, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pollLog (
      number INTEGER PRIMARY KEY,
      poll INTEGER NOT NULL,
      reader BLOB,
      event TEXT NOT NULL,
      content TEXT NOT NULL,
      date INTEGER NOT NULL,
      commitment BLOB,
      head BLOB NOT NULL
    ) STRICT;
    CREATE INDEX pollLogByPoll ON pollLog (poll);
    """

  /// The log takes only the next number, which also keeps `INSERT OR REPLACE` out.
  static let logTriggers = """
    CREATE TRIGGER pollLogCountsUp BEFORE INSERT ON pollLog
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM pollLog)
    BEGIN SELECT RAISE(ABORT, 'the ballot log takes only the next number'); END;
    CREATE TRIGGER pollLogKeepsWhatItSays BEFORE UPDATE ON pollLog
    BEGIN SELECT RAISE(ABORT, 'the ballot log is never changed'); END;
    CREATE TRIGGER pollLogKeepsAll BEFORE DELETE ON pollLog
    BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the ballot log'); END;
    DROP TABLE ballotLog;
    """
}
