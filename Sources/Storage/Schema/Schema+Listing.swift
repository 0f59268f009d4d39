extension Schema {
  /// What keeps `lists` equal to `expectedLists` from the migration "views" on.
  ///
  /// A change takes the article out of the lists in which it stood, and puts it into those in which
  /// it stands then. A copy stands in none; what happens to it moves the article that is shown for
  /// it.
  static let listing: String = """
    DROP TRIGGER articleInserted;
    DROP TRIGGER articleDeleted;
    DROP TRIGGER articleRedated;
    DROP TRIGGER articleHidden;
    DROP TRIGGER articleShown;
    DROP TRIGGER sectionGiven;
    DROP TRIGGER sectionTaken;
    DROP TRIGGER statusInsertedRead;
    DROP TRIGGER statusRead;
    DROP TRIGGER statusUnread;
    DROP TRIGGER listInserted;
    DROP TRIGGER listDeleted;

    CREATE TRIGGER listInserted AFTER INSERT ON lists WHEN NOT EXISTS (SELECT 1 FROM bulk) BEGIN
      INSERT INTO listCounts VALUES (NEW.reader, NEW.status, NEW.scope, NEW.published >> 30, 1)
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    END;
    CREATE TRIGGER listDeleted AFTER DELETE ON lists WHEN NOT EXISTS (SELECT 1 FROM bulk) BEGIN
      UPDATE listCounts SET articles = articles - 1
        WHERE reader = OLD.reader AND status = OLD.status AND scope = OLD.scope
          AND span = OLD.published >> 30;
    END;

    CREATE TRIGGER articleInserted AFTER INSERT ON articles BEGIN
      INSERT INTO lists SELECT 0, 0, scope, NEW.published, NEW.id
        FROM sourceScopes WHERE source = NEW.source;
      INSERT INTO lists SELECT readers.id, 1, scope, NEW.published, NEW.id
        FROM readers CROSS JOIN sourceScopes WHERE isLocal AND source = NEW.source;
    END;

    CREATE TRIGGER articleLeaves BEFORE UPDATE OF published, isHidden, source ON articles
    WHEN \(isMoved) BEGIN \(unlist("coalesce(OLD.original, OLD.id)")) END;
    CREATE TRIGGER articleComes AFTER UPDATE OF published, isHidden, source ON articles
    WHEN \(isMoved) BEGIN \(list("coalesce(NEW.original, NEW.id)")) END;

    CREATE TRIGGER copyLeaves BEFORE UPDATE OF original ON articles
    WHEN OLD.original IS NOT NEW.original
    BEGIN \(unlist("OLD.id")) \(unlist("OLD.original")) \(unlist("NEW.original")) END;
    CREATE TRIGGER copyComes AFTER UPDATE OF original ON articles
    WHEN OLD.original IS NOT NEW.original
    BEGIN \(list("NEW.id")) \(list("OLD.original")) \(list("NEW.original")) END;

    CREATE TRIGGER articleDeleted BEFORE DELETE ON articles
    BEGIN \(unlist("coalesce(OLD.original, OLD.id)")) END;
    CREATE TRIGGER copyDeleted AFTER DELETE ON articles WHEN OLD.original IS NOT NULL
    BEGIN \(list("OLD.original")) END;

    CREATE TRIGGER sectionGiven AFTER INSERT ON articleSections
    WHEN NOT (SELECT isHidden FROM articles WHERE id = NEW.article)
      AND NOT EXISTS (SELECT 1 FROM lists WHERE reader = 0 AND status = 0 AND scope = -NEW.section
        AND published = (SELECT published FROM articles WHERE id = \(shown("NEW.article")))
        AND article = \(shown("NEW.article")))
    BEGIN \(list(shown("NEW.article"), in: "SELECT -NEW.section AS scope")) END;
    CREATE TRIGGER sectionTaken AFTER DELETE ON articleSections
    WHEN NOT EXISTS (SELECT 1 FROM articleSections WHERE section = OLD.section
      AND article = \(shown("OLD.article"))) AND NOT EXISTS (
        SELECT 1 FROM articles CROSS JOIN articleSections
          ON article = articles.id AND section = OLD.section
          WHERE original = \(shown("OLD.article")))
    BEGIN \(unlist(shown("OLD.article"), from: "SELECT -OLD.section")) END;

    CREATE TRIGGER matchGiven AFTER INSERT ON matches
    WHEN NOT EXISTS (SELECT 1 FROM bulk)
      AND (SELECT original IS NULL AND NOT isHidden FROM articles WHERE id = NEW.article)
    BEGIN \(list("NEW.article", in: "SELECT \(firstSmartViewScope) + NEW.view AS scope")) END;
    CREATE TRIGGER matchTaken AFTER DELETE ON matches WHEN NOT EXISTS (SELECT 1 FROM bulk)
    BEGIN \(unlist("OLD.article", from: "SELECT \(firstSmartViewScope) + OLD.view")) END;

    CREATE TRIGGER statusInsertedRead AFTER INSERT ON statuses
    WHEN NEW.isRead AND NOT EXISTS (SELECT 1 FROM bulk)
    BEGIN \(unlistUnread) END;
    CREATE TRIGGER statusRead AFTER UPDATE OF isRead ON statuses
    WHEN NEW.isRead > OLD.isRead AND NOT EXISTS (SELECT 1 FROM bulk)
    BEGIN \(unlistUnread) END;
    CREATE TRIGGER statusDeletedKept AFTER DELETE ON statuses WHEN OLD.isKept BEGIN
      DELETE FROM lists WHERE reader = OLD.reader AND status = 2
        AND scope IN (SELECT scope FROM scopes WHERE article = OLD.article)
        AND published = (SELECT published FROM articles WHERE id = OLD.article)
        AND article = OLD.article;
    END;
    CREATE TRIGGER statusDeletedRead AFTER DELETE ON statuses
    WHEN OLD.isRead AND (SELECT isLocal FROM readers WHERE id = OLD.reader) BEGIN
      \(listUnread("OLD"))
    END;
    CREATE TRIGGER statusUnread AFTER UPDATE OF isRead ON statuses
    WHEN NEW.isRead < OLD.isRead AND (SELECT isLocal FROM readers WHERE id = NEW.reader)
      AND NOT EXISTS (SELECT 1 FROM bulk)
    BEGIN
      \(listUnread("NEW"))
    END;
    """

  private static let isMoved = """
    OLD.original IS NEW.original AND (OLD.published <> NEW.published
      OR OLD.isHidden <> NEW.isHidden OR OLD.source <> NEW.source)
    """

  /// The article that is shown for one.
  private static func shown(_ article: String) -> String {
    "(SELECT coalesce(original, id) FROM articles WHERE id = \(article))"
  }

  private static func listUnread(_ row: String) -> String {
    """
    INSERT INTO lists SELECT \(row).reader, 1, scope, published, id
      FROM articles CROSS JOIN (SELECT scope FROM scopes WHERE article = \(row).article)
      WHERE id = \(row).article;
    """
  }

  private static let unlistUnread = """
    DELETE FROM lists WHERE reader = NEW.reader AND status = 1
      AND scope IN (SELECT scope FROM scopes WHERE article = NEW.article)
      AND published = (SELECT published FROM articles WHERE id = NEW.article)
      AND article = NEW.article;
    """

  /// Takes an article out of lists, told as conditions whose terms fill the primary key from its
  /// left, so that no list is scanned.
  private static func unlist(_ article: String, from scopes: String? = nil) -> String {
    let kinds = [
      "reader = 0 AND status = 0",
      "reader IN (SELECT id FROM readers WHERE isLocal) AND status = 1",
      "reader IN (SELECT reader FROM statuses WHERE article = \(article)) AND status = 2",
      "reader IN (SELECT reader FROM ratings WHERE article = \(article)) AND status = 3",
    ]
    let scopes = scopes ?? "SELECT scope FROM scopes WHERE article = \(article)"
    return kinds.map { kind in
      """
      DELETE FROM lists WHERE \(kind) AND scope IN (\(scopes))
        AND published = (SELECT published FROM articles WHERE id = \(article))
        AND article = \(article);
      """
    }.joined(separator: "\n")
  }

  /// Puts an article into every list in which it is to stand.
  private static func list(_ article: String, in scopes: String? = nil) -> String {
    let kinds = [
      "SELECT 0 AS reader, 0 AS status",
      """
      SELECT id AS reader, 1 AS status FROM readers WHERE isLocal AND NOT EXISTS (
        SELECT 1 FROM statuses WHERE article = \(article) AND reader = readers.id AND isRead)
      """,
      "SELECT reader, 2 AS status FROM statuses WHERE article = \(article) AND isKept",
      "SELECT reader, 3 AS status FROM ratings WHERE article = \(article)",
    ]
    let scopes = scopes ?? "SELECT scope FROM scopes WHERE article = \(article)"
    return kinds.map { kind in
      """
      INSERT INTO lists SELECT reader, status, scope, published, articles.id
        FROM articles CROSS JOIN (\(kind)) CROSS JOIN (\(scopes))
        WHERE articles.id = \(article);
      """
    }.joined(separator: "\n")
  }
}
