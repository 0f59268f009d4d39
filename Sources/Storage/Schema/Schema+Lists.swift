extension Schema {
  /// Every list that can be asked for, as one range of one table.
  ///
  /// A list is (reader, status, scope). Reader 0 and status 0 are all articles; of a reader,
  /// status 1 is unread, 2 kept and 3 rated, as in `ListStatus`. Scope 0 is the whole library, a
  /// positive one a source's id, a negative one a section's. Unread articles are listed for local
  /// readers alone: the others have a say but no screen.
  ///
  /// `listCounts` holds how many a list has in each span of 2^30 ms (about 12 days), which gives
  /// both a list's length and the place of a row in it without counting the rows.
  static let lists = """
    CREATE TABLE lists (
      reader INTEGER NOT NULL,
      status INTEGER NOT NULL,
      scope INTEGER NOT NULL,
      published INTEGER NOT NULL,
      article INTEGER NOT NULL,
      PRIMARY KEY (reader, status, scope, published, article)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE listCounts (
      reader INTEGER NOT NULL,
      status INTEGER NOT NULL,
      scope INTEGER NOT NULL,
      span INTEGER NOT NULL,
      articles INTEGER NOT NULL CHECK (articles >= 0),
      PRIMARY KEY (reader, status, scope, span)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER listInserted AFTER INSERT ON lists BEGIN
      INSERT INTO listCounts VALUES (NEW.reader, NEW.status, NEW.scope, NEW.published >> 30, 1)
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    END;
    CREATE TRIGGER listDeleted AFTER DELETE ON lists BEGIN
      UPDATE listCounts SET articles = articles - 1
        WHERE reader = OLD.reader AND status = OLD.status AND scope = OLD.scope
          AND span = OLD.published >> 30;
    END;

    CREATE VIEW scopes (article, scope) AS
      SELECT id, 0 FROM articles
      UNION ALL SELECT id, source FROM articles
      UNION ALL SELECT article, -section FROM articleSections;

    CREATE VIEW memberships (reader, status, article) AS
      SELECT 0, 0, id FROM articles
      UNION ALL SELECT readers.id, 1, articles.id FROM readers CROSS JOIN articles
        WHERE isLocal AND NOT EXISTS (
          SELECT 1 FROM statuses
            WHERE article = articles.id AND reader = readers.id AND isRead)
      UNION ALL SELECT reader, 2, article FROM statuses WHERE isKept
      UNION ALL SELECT reader, 3, article FROM ratings;

    CREATE VIEW expectedLists (reader, status, scope, published, article) AS
      SELECT reader, status, scope, published, articles.id FROM articles
        JOIN memberships ON memberships.article = articles.id
        JOIN scopes ON scopes.article = articles.id;
    """
}
