extension Schema {
  /// Folders of sources, smart views and tags; what is reordered by hand has a place.
  ///
  /// A folder has a row when a source is in it or below it; it keeps its number under another name.
  /// `sourceScopes` has the scopes of `lists` in which a source's articles are: 0, the source's own,
  /// and those of the folders around it.
  ///
  /// A smart view's articles are rows of `matches` where its query does not depend on the clock.
  /// What may have changed them since is noted in `stale`, while there are smart views.
  ///
  /// A tag of reader 0 came with the feed. `folded` is what a tag is found by.
  ///
  /// While `bulk` has a row, the triggers of lists and counts stand back: whoever puts it there
  /// brings both up to date and takes it out again within the same transaction.
  static let views = """
    ALTER TABLE sources ADD COLUMN place INTEGER;

    CREATE TABLE folders (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      place INTEGER
    ) STRICT;

    CREATE TABLE sourceScopes (
      source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
      scope INTEGER NOT NULL,
      PRIMARY KEY (source, scope)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE smartViews (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      criterion TEXT NOT NULL,
      isReversed INTEGER NOT NULL CHECK (isReversed IN (0, 1)),
      place INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE matches (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      view INTEGER NOT NULL REFERENCES smartViews ON DELETE CASCADE,
      PRIMARY KEY (article, view)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX matchesByView ON matches (view);

    CREATE TABLE stale (article INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE bulk (id INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL
    ) STRICT;
    CREATE INDEX tagsByFolded ON tags (folded);

    CREATE TABLE articleTags (
      article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      reader INTEGER NOT NULL,
      tag INTEGER NOT NULL REFERENCES tags ON DELETE RESTRICT,
      PRIMARY KEY (article, reader, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articleTagsByTag ON articleTags (tag);
    """

  /// What is known of an article besides: how long it is, what it is a copy of, and its ratings.
  ///
  /// `length` counts words. A copy points to the article that is shown in its place; no article that
  /// is a copy, and none that is hidden, has copies. `addressKey` and `textFingerprint` are what
  /// copies are found by; see `AddressKey` and `CopyFinding`. `localRatings` is how many readers
  /// gave it stars, `localStars` how many they gave together.
  static let copies = """
    ALTER TABLE articles ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN original INTEGER REFERENCES articles ON DELETE SET NULL;
    ALTER TABLE articles ADD COLUMN addressKey INTEGER;
    ALTER TABLE articles ADD COLUMN localRatings INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN localStars INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX articlesByOriginal ON articles (original) WHERE original IS NOT NULL;
    """

  /// Made when the columns are filled, so that they are not built row by row.
  static let copyIndexes = """
    CREATE INDEX articlesByAddressKey ON articles (addressKey) WHERE addressKey IS NOT NULL;
    CREATE INDEX articlesByPrint ON articles (textFingerprint)
      WHERE length >= \(CopyFinding.fewestWords);
    """

  static let ratingTriggers = """
    UPDATE articles SET (localRatings, localStars)
      = (SELECT count(*), sum(stars) FROM ratings WHERE article = articles.id)
      WHERE id IN (SELECT article FROM ratings);

    CREATE TRIGGER ratingCounted AFTER INSERT ON ratings BEGIN
      UPDATE articles SET localRatings = localRatings + 1, localStars = localStars + NEW.stars
        WHERE id = NEW.article;
    END;
    CREATE TRIGGER ratingRecounted AFTER UPDATE OF stars ON ratings BEGIN
      UPDATE articles SET localStars = localStars + NEW.stars - OLD.stars WHERE id = NEW.article;
    END;
    CREATE TRIGGER ratingUncounted AFTER DELETE ON ratings BEGIN
      UPDATE articles SET localRatings = localRatings - 1, localStars = localStars - OLD.stars
        WHERE id = OLD.article;
    END;
    CREATE TRIGGER pollMoved AFTER UPDATE OF article ON polls
    WHEN OLD.article IS NOT NEW.article BEGIN
      UPDATE articles SET polls = polls - 1 WHERE id = OLD.article;
      UPDATE articles SET polls = polls + 1 WHERE id = NEW.article;
    END;
    """
}
