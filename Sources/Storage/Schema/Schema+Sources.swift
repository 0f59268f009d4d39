extension Schema {
  /// Sources as things that live: what is set for them, how they are doing, where they belong.
  ///
  /// `title` stays what is shown; `feedTitle` is what the feed calls itself. A removed source has
  /// the instant of it in `removed`, and its articles are hidden: `isHidden` keeps them out of
  /// every list, though all that was said to them stays. Headers are lines.
  ///
  /// `looks` has what was last seen of the files of a source, `fullTexts` the text that an
  /// article's page gave beside the one in the feed, or how often its page was asked for in vain;
  /// the fingerprint is that of the feed's text.
  static let sources = """
    ALTER TABLE sources ADD COLUMN feedTitle TEXT NOT NULL DEFAULT '';
    ALTER TABLE sources ADD COLUMN isRenamed INTEGER NOT NULL DEFAULT 0
      CHECK (isRenamed IN (0, 1));
    ALTER TABLE sources ADD COLUMN folder TEXT NOT NULL DEFAULT '';
    ALTER TABLE sources ADD COLUMN removed INTEGER;
    ALTER TABLE sources ADD COLUMN interval INTEGER;
    ALTER TABLE sources ADD COLUMN userAgent TEXT;
    ALTER TABLE sources ADD COLUMN headers TEXT NOT NULL DEFAULT '';
    ALTER TABLE sources ADD COLUMN credentials TEXT;
    ALTER TABLE sources ADD COLUMN fullText INTEGER CHECK (fullText IN (0, 1));
    ALTER TABLE sources ADD COLUMN articleLimit INTEGER;
    ALTER TABLE sources ADD COLUMN mayReachPrivate INTEGER NOT NULL DEFAULT 0
      CHECK (mayReachPrivate IN (0, 1));
    UPDATE sources SET feedTitle = title, mayReachPrivate = kind IN ('feed', 'page');

    CREATE TABLE sourceFolders (
      name TEXT PRIMARY KEY,
      interval INTEGER,
      userAgent TEXT,
      headers TEXT NOT NULL DEFAULT '',
      credentials TEXT,
      fullText INTEGER CHECK (fullText IN (0, 1)),
      articleLimit INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE health (
      source INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
      lastTried INTEGER,
      lastSucceeded INTEGER,
      lastFailed INTEGER,
      lastFailure BLOB,
      status INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      etag TEXT,
      lastModified TEXT,
      bodyHash INTEGER,
      freshUntil INTEGER,
      retryAfter INTEGER,
      movedTo TEXT,
      ttl INTEGER,
      skipHours INTEGER NOT NULL DEFAULT 0,
      skipDays INTEGER NOT NULL DEFAULT 0,
      articlesPerWeek REAL
    ) STRICT;

    CREATE TABLE looks (
      source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
      path TEXT NOT NULL,
      modified INTEGER NOT NULL,
      size INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      PRIMARY KEY (source, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fullTexts (
      article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
      tries INTEGER NOT NULL DEFAULT 0,
      isPending INTEGER NOT NULL CHECK (isPending IN (0, 1)),
      textFingerprint INTEGER NOT NULL,
      title TEXT,
      lead BLOB,
      body BLOB
    ) STRICT;
    CREATE INDEX fullTextsPending ON fullTexts (article) WHERE isPending;

    ALTER TABLE articles ADD COLUMN isHidden INTEGER NOT NULL DEFAULT 0
      CHECK (isHidden IN (0, 1));
    CREATE INDEX articlesHidden ON articles (source) WHERE isHidden;
    """

  /// The lists without what is hidden.
  ///
  /// What stood in the view `scopes` decides which lists an article is in, so that a hidden article
  /// is put into none and missed in none, whatever is said to it meanwhile.
  static let hiding: String = """
    DROP TRIGGER sectionGiven;
    DROP VIEW scopes;
    CREATE VIEW scopes (article, scope) AS
      SELECT id, 0 FROM articles WHERE NOT isHidden
      UNION ALL SELECT id, source FROM articles WHERE NOT isHidden
      UNION ALL SELECT article, -section FROM articleSections
        CROSS JOIN articles ON articles.id = article WHERE NOT isHidden;

    CREATE TRIGGER sectionGiven AFTER INSERT ON articleSections
    WHEN NOT (SELECT isHidden FROM articles WHERE id = NEW.article) BEGIN
      \(sectionListing)
    END;

    CREATE TRIGGER articleHidden AFTER UPDATE OF isHidden ON articles
    WHEN NEW.isHidden > OLD.isHidden BEGIN
      \(everyList(of: "OLD") { "DELETE FROM lists WHERE \($0);" })
    END;

    CREATE TRIGGER articleShown AFTER UPDATE OF isHidden ON articles
    WHEN NEW.isHidden < OLD.isHidden BEGIN
      INSERT INTO lists SELECT 0, 0, scope, NEW.published, NEW.id
        FROM scopes WHERE article = NEW.id;
      INSERT INTO lists SELECT readers.id, 1, scope, NEW.published, NEW.id
        FROM readers CROSS JOIN scopes WHERE isLocal AND article = NEW.id AND NOT EXISTS (
          SELECT 1 FROM statuses WHERE article = NEW.id AND reader = readers.id AND isRead);
      INSERT INTO lists SELECT reader, 2, scope, NEW.published, NEW.id
        FROM statuses CROSS JOIN scopes
        WHERE statuses.article = NEW.id AND isKept AND scopes.article = NEW.id;
      INSERT INTO lists SELECT reader, 3, scope, NEW.published, NEW.id
        FROM ratings CROSS JOIN scopes
        WHERE ratings.article = NEW.id AND scopes.article = NEW.id;
    END;
    """

  private static let sectionListing = """
    INSERT INTO lists SELECT 0, 0, -NEW.section, published, id FROM articles
        WHERE id = NEW.article;
      INSERT INTO lists SELECT readers.id, 1, -NEW.section, published, articles.id
        FROM articles CROSS JOIN readers WHERE articles.id = NEW.article AND isLocal
          AND NOT EXISTS (SELECT 1 FROM statuses
            WHERE article = NEW.article AND reader = readers.id AND isRead);
      INSERT INTO lists SELECT reader, 2, -NEW.section, published, id
        FROM articles CROSS JOIN statuses
        WHERE id = NEW.article AND article = NEW.article AND isKept;
      INSERT INTO lists SELECT reader, 3, -NEW.section, published, id
        FROM articles CROSS JOIN ratings WHERE id = NEW.article AND article = NEW.article;
    """
}
