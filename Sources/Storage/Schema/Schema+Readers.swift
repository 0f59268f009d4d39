extension Schema {
  /// Everything in which a reader has a say or has left a mark belongs to that reader.
  static let readers = """
    CREATE TABLE readers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      isLocal INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE statuses (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      reader INTEGER NOT NULL REFERENCES readers ON DELETE RESTRICT,
      isRead INTEGER NOT NULL DEFAULT 0 CHECK (isRead IN (0, 1)),
      isKept INTEGER NOT NULL DEFAULT 0 CHECK (isKept IN (0, 1)),
      language TEXT,
      PRIMARY KEY (article, reader)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE positions (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      reader INTEGER NOT NULL REFERENCES readers ON DELETE RESTRICT,
      language TEXT NOT NULL,
      block INTEGER NOT NULL CHECK (block >= 0),
      offset INTEGER NOT NULL CHECK (offset >= 0),
      PRIMARY KEY (article, reader, language)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ratings (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      reader INTEGER NOT NULL REFERENCES readers ON DELETE RESTRICT,
      stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
      date INTEGER NOT NULL,
      PRIMARY KEY (article, reader)
    ) STRICT, WITHOUT ROWID;
    """
}
