extension Schema {
  /// What keeps `lists` equal to the view `expectedLists`, whichever way a row is written.
  static let listTriggers: String = """
    CREATE TRIGGER articleInserted AFTER INSERT ON articles BEGIN
      INSERT INTO lists VALUES
        (0, 0, 0, NEW.published, NEW.id), (0, 0, NEW.source, NEW.published, NEW.id);
      INSERT INTO lists SELECT id, 1, 0, NEW.published, NEW.id FROM readers WHERE isLocal;
      INSERT INTO lists SELECT id, 1, NEW.source, NEW.published, NEW.id FROM readers WHERE isLocal;
    END;

    CREATE TRIGGER articleDeleted BEFORE DELETE ON articles BEGIN
      \(everyList(of: "OLD") { "DELETE FROM lists WHERE \($0);" })
    END;

    CREATE TRIGGER articleRedated AFTER UPDATE OF published ON articles
    WHEN OLD.published <> NEW.published BEGIN
      \(everyList(of: "OLD") { "INSERT INTO lists SELECT reader, status, scope, NEW.published, "
        + "article FROM lists WHERE \($0); DELETE FROM lists WHERE \($0);" })
    END;

    CREATE TRIGGER sectionGiven AFTER INSERT ON articleSections BEGIN
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
    END;

    CREATE TRIGGER sectionTaken BEFORE DELETE ON articleSections BEGIN
      DELETE FROM lists WHERE reader = 0 AND status = 0 AND \(section);
      DELETE FROM lists WHERE reader IN (SELECT id FROM readers WHERE isLocal)
        AND status = 1 AND \(section);
      DELETE FROM lists WHERE reader IN (SELECT reader FROM statuses WHERE article = OLD.article)
        AND status = 2 AND \(section);
      DELETE FROM lists WHERE reader IN (SELECT reader FROM ratings WHERE article = OLD.article)
        AND status = 3 AND \(section);
    END;

    CREATE TRIGGER statusInsertedRead AFTER INSERT ON statuses WHEN NEW.isRead
    BEGIN \(unlist("NEW", status: 1)) END;
    CREATE TRIGGER statusInsertedKept AFTER INSERT ON statuses WHEN NEW.isKept
    BEGIN \(list(status: 2)) END;
    CREATE TRIGGER statusRead AFTER UPDATE OF isRead ON statuses WHEN NEW.isRead > OLD.isRead
    BEGIN \(unlist("NEW", status: 1)) END;
    CREATE TRIGGER statusUnread AFTER UPDATE OF isRead ON statuses
    WHEN NEW.isRead < OLD.isRead AND (SELECT isLocal FROM readers WHERE id = NEW.reader)
    BEGIN \(list(status: 1)) END;
    CREATE TRIGGER statusKept AFTER UPDATE OF isKept ON statuses WHEN NEW.isKept > OLD.isKept
    BEGIN \(list(status: 2)) END;
    CREATE TRIGGER statusReleased AFTER UPDATE OF isKept ON statuses WHEN NEW.isKept < OLD.isKept
    BEGIN \(unlist("NEW", status: 2)) END;

    CREATE TRIGGER ratingInserted AFTER INSERT ON ratings BEGIN \(list(status: 3)) END;
    CREATE TRIGGER ratingDeleted AFTER DELETE ON ratings BEGIN \(unlist("OLD", status: 3)) END;
    """

  private static let section = """
    scope = -OLD.section
        AND published = (SELECT published FROM articles WHERE id = OLD.article)
        AND article = OLD.article
    """

  private static func list(status: Int) -> String {
    """
    INSERT INTO lists SELECT NEW.reader, \(status), scope, published, article
      FROM (SELECT scope, article FROM scopes WHERE article = NEW.article)
      CROSS JOIN articles ON id = article;
    """
  }

  private static func unlist(_ row: String, status: Int) -> String {
    """
    DELETE FROM lists WHERE reader = \(row).reader AND status = \(status)
      AND scope IN (SELECT scope FROM scopes WHERE article = \(row).article)
      AND published = (SELECT published FROM articles WHERE id = \(row).article)
      AND article = \(row).article;
    """
  }

  /// A statement for each kind of list in which an article may stand, told as a condition whose
  /// terms fill the primary key from its left, so that no list is scanned.
  static func everyList(of row: String, _ statement: (String) -> String) -> String {
    let kinds = [
      "reader = 0 AND status = 0",
      "reader IN (SELECT id FROM readers WHERE isLocal) AND status = 1",
      "reader IN (SELECT reader FROM statuses WHERE article = \(row).id) AND status = 2",
      "reader IN (SELECT reader FROM ratings WHERE article = \(row).id) AND status = 3",
    ]
    let rest = """
      scope IN (SELECT 0 UNION ALL SELECT \(row).source
        UNION ALL SELECT -section FROM articleSections WHERE article = \(row).id)
        AND published = \(row).published AND article = \(row).id
      """
    return kinds.map { statement("\($0) AND \(rest)") }.joined(separator: "\n")
  }
}
