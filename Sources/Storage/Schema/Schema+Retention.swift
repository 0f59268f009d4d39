extension Schema {
  /// How long articles are kept, as it is set for a source or a folder of sources.
  ///
  /// `removedArticles` has fingerprints of the articles that were kept long enough, each with the
  /// instant at which the feed listed it last, as far as that is known: they are not taken in again.
  static let retention = """
    ALTER TABLE sources ADD COLUMN keepDays INTEGER;
    ALTER TABLE sources ADD COLUMN keepArticles INTEGER;
    ALTER TABLE sources ADD COLUMN keepUnread INTEGER CHECK (keepUnread IN (0, 1));
    ALTER TABLE sourceFolders ADD COLUMN keepDays INTEGER;
    ALTER TABLE sourceFolders ADD COLUMN keepArticles INTEGER;
    ALTER TABLE sourceFolders ADD COLUMN keepUnread INTEGER CHECK (keepUnread IN (0, 1));

    CREATE TABLE removedArticles (
      source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
      print INTEGER NOT NULL,
      date INTEGER NOT NULL,
      PRIMARY KEY (source, print)
    ) STRICT, WITHOUT ROWID;
    """
}
