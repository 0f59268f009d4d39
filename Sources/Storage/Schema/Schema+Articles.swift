extension Schema {
  /// Instants are whole milliseconds since 1970; a BLOB is what `Packing` writes of the value.
  ///
  /// What a list row shows stands in `articles`, so that no list reads a body. A body's number is
  /// the article's times 64 and a slot, 0 for the article's own language: the search index knows
  /// bodies by that number alone. AUTOINCREMENT keeps the numbers of removed articles from coming
  /// back.
  static let articles = """
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      address TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      added INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE articles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      source INTEGER NOT NULL REFERENCES sources ON DELETE RESTRICT,
      guid TEXT,
      url TEXT,
      title TEXT NOT NULL,
      publication TEXT,
      publicationURL TEXT,
      published INTEGER NOT NULL,
      isDated INTEGER NOT NULL,
      added INTEGER NOT NULL,
      updated INTEGER,
      language TEXT,
      polls INTEGER NOT NULL DEFAULT 0,
      fingerprint INTEGER NOT NULL,
      textFingerprint INTEGER NOT NULL,
      ratingCount INTEGER,
      ratingMean REAL,
      ratingHistogram BLOB,
      authors BLOB,
      tags BLOB,
      translations BLOB,
      enclosures BLOB,
      summary TEXT
    ) STRICT;
    CREATE UNIQUE INDEX articlesByGUID ON articles (source, guid) WHERE guid IS NOT NULL;
    CREATE INDEX articlesByURL ON articles (source, url) WHERE url IS NOT NULL;
    CREATE INDEX articlesByText ON articles (source, textFingerprint)
      WHERE guid IS NULL AND url IS NULL;
    CREATE INDEX articlesBySource ON articles (source);

    CREATE TABLE bodies (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      lead BLOB NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (article, language)
    ) STRICT;

    CREATE TABLE sections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE articleSections (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      section INTEGER NOT NULL REFERENCES sections ON DELETE RESTRICT,
      place INTEGER NOT NULL,
      PRIMARY KEY (article, section)
    ) STRICT, WITHOUT ROWID;
    """
}
