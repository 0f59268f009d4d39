extension Schema {
  /// Numbers of scopes: 0 the library, from 1 on sources, from -1 down sections, and beyond these
  /// smart views and folders.
  static let firstSmartViewScope: Int64 = 1 << 30
  static let firstFolderScope: Int64 = -(1 << 30)

  /// Which scopes an article stands in: those of its source and of the sources of its copies, their
  /// sections, and the smart views that find it.
  static let scopes = """
    DROP VIEW scopes;
    CREATE VIEW scopes (article, scope) AS
      SELECT articles.id, scope FROM articles
        CROSS JOIN sourceScopes ON sourceScopes.source = articles.source
        WHERE original IS NULL AND NOT isHidden
      UNION ALL SELECT copy.original, scope FROM articles AS copy
        CROSS JOIN sourceScopes ON sourceScopes.source = copy.source
        WHERE copy.original IS NOT NULL AND NOT copy.isHidden
          AND NOT EXISTS (SELECT 1 FROM articles AS own CROSS JOIN sourceScopes AS known
            ON known.source = own.source AND known.scope = sourceScopes.scope
            WHERE own.id = copy.original)
          AND NOT EXISTS (SELECT 1 FROM articles AS other CROSS JOIN sourceScopes AS known
            ON known.source = other.source AND known.scope = sourceScopes.scope
            WHERE other.original = copy.original AND NOT other.isHidden AND other.id < copy.id)
      UNION ALL SELECT article, -section FROM articleSections
        CROSS JOIN articles ON articles.id = article WHERE original IS NULL AND NOT isHidden
      UNION ALL SELECT copy.original, -section FROM articles AS copy
        CROSS JOIN articleSections ON article = copy.id
        WHERE copy.original IS NOT NULL AND NOT copy.isHidden
          AND NOT EXISTS (SELECT 1 FROM articleSections AS known
            WHERE known.article = copy.original AND known.section = articleSections.section)
          AND NOT EXISTS (SELECT 1 FROM articles AS other CROSS JOIN articleSections AS known
            ON known.article = other.id AND known.section = articleSections.section
            WHERE other.original = copy.original AND NOT other.isHidden AND other.id < copy.id)
      UNION ALL SELECT article, \(firstSmartViewScope) + view FROM matches
        CROSS JOIN articles ON articles.id = article WHERE original IS NULL AND NOT isHidden;

    CREATE VIEW expectedSourceScopes (source, scope) AS
      SELECT id, 0 FROM sources
      UNION ALL SELECT id, id FROM sources
      UNION ALL SELECT sources.id, \(firstFolderScope) - folders.id
        FROM sources CROSS JOIN folders
        WHERE folder = name OR substr(folder, 1, length(name) + 1) = name || '/';
    """

  static let sourceScopeTriggers = """
    CREATE TRIGGER sourceInserted AFTER INSERT ON sources BEGIN
      INSERT INTO sourceScopes SELECT * FROM expectedSourceScopes WHERE source = NEW.id;
    END;
    CREATE TRIGGER sourceMoved AFTER UPDATE OF folder ON sources WHEN OLD.folder <> NEW.folder
    BEGIN
      DELETE FROM sourceScopes WHERE source = NEW.id
        AND scope NOT IN (SELECT scope FROM expectedSourceScopes WHERE source = NEW.id);
      INSERT INTO sourceScopes SELECT source, scope FROM expectedSourceScopes AS expected
        WHERE source = NEW.id AND scope NOT IN (
          SELECT scope FROM sourceScopes WHERE source = NEW.id);
    END;

    CREATE TRIGGER scopeGiven AFTER INSERT ON sourceScopes WHEN NEW.scope < 0 BEGIN
      INSERT INTO lists SELECT listed.reader, listed.status, NEW.scope, published, article
        FROM (\(kinds)) AS kinds CROSS JOIN lists AS listed ON listed.reader = kinds.reader
          AND listed.status = kinds.status AND listed.scope = NEW.source
        WHERE NOT EXISTS (SELECT 1 FROM lists AS known WHERE known.reader = listed.reader
          AND known.status = listed.status AND known.scope = NEW.scope
          AND known.published = listed.published AND known.article = listed.article);
    END;
    CREATE TRIGGER scopeTaken AFTER DELETE ON sourceScopes WHEN OLD.scope < 0 BEGIN
      DELETE FROM lists WHERE (reader, status, scope, published, article) IN (
        SELECT listed.reader, listed.status, OLD.scope, published, article
          FROM (\(kinds)) AS kinds CROSS JOIN lists AS listed ON listed.reader = kinds.reader
            AND listed.status = kinds.status AND listed.scope = OLD.source
          WHERE NOT EXISTS (SELECT 1 FROM articles CROSS JOIN sourceScopes
              ON sourceScopes.source = articles.source AND sourceScopes.scope = OLD.scope
              WHERE articles.id = listed.article)
            AND NOT EXISTS (SELECT 1 FROM articles CROSS JOIN sourceScopes
              ON sourceScopes.source = articles.source AND sourceScopes.scope = OLD.scope
              WHERE articles.original = listed.article));
    END;
    """

  /// Every (reader, status) of which there are lists.
  private static let kinds = """
    SELECT 0 AS reader, 0 AS status
        UNION ALL SELECT id, 1 FROM readers UNION ALL SELECT id, 2 FROM readers
        UNION ALL SELECT id, 3 FROM readers
    """
}
