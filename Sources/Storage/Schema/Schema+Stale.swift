extension Schema {
  /// Notes the articles of which a smart view may ask something that has changed.
  static let staleTriggers: String =
    [
      trigger("Inserted", "INSERT ON articles", "NEW.id"),
      trigger("Updated", "UPDATE ON articles", "NEW.id"),
      trigger("CopyParted", "UPDATE OF original ON articles", "OLD.original"),
      trigger("CopyDeleted", "DELETE ON articles", "OLD.original"),
      trigger("BodyInserted", "INSERT ON bodies", "NEW.article"),
      trigger("BodyDeleted", "DELETE ON bodies", "OLD.article"),
      trigger("FullTextInserted", "INSERT ON fullTexts", "NEW.article", when: "NEW.body NOT NULL"),
      trigger("FullTextDeleted", "DELETE ON fullTexts", "OLD.article", when: "OLD.body NOT NULL"),
      trigger("StatusInserted", "INSERT ON statuses", "NEW.article", when: notBulk),
      trigger(
        "StatusUpdated",
        "UPDATE OF isRead, isKept ON statuses",
        "NEW.article",
        when: notBulk
      ),
      trigger("StatusDeleted", "DELETE ON statuses", "OLD.article"),
      trigger("RatingUpdated", "UPDATE OF stars ON ratings", "NEW.article"),
      trigger("TagInserted", "INSERT ON articleTags", "NEW.article"),
      trigger("TagDeleted", "DELETE ON articleTags", "OLD.article"),
      trigger("SectionInserted", "INSERT ON articleSections", "NEW.article"),
      trigger("SectionDeleted", "DELETE ON articleSections", "OLD.article"),
      trigger("BallotInserted", "INSERT ON ballots", poll("NEW.poll")),
      trigger("BallotDeleted", "DELETE ON ballots", poll("OLD.poll")),
      """
      CREATE TRIGGER staleSource AFTER UPDATE OF title, folder, address ON sources
      WHEN (OLD.title <> NEW.title OR OLD.folder <> NEW.folder OR OLD.address <> NEW.address)
        AND EXISTS (SELECT 1 FROM smartViews) BEGIN
        INSERT INTO stale SELECT DISTINCT coalesce(original, id) FROM articles
          WHERE source = NEW.id AND coalesce(original, id) NOT IN (SELECT article FROM stale);
      END;
      """,
    ].joined(separator: "\n")

  private static let notBulk = "NOT EXISTS (SELECT 1 FROM bulk)"

  private static func poll(_ poll: String) -> String {
    "(SELECT article FROM polls WHERE id = \(poll))"
  }

  private static func trigger(
    _ name: String,
    _ event: String,
    _ article: String,
    when condition: String = "1"
  ) -> String {
    """
    CREATE TRIGGER stale\(name) AFTER \(event)
    WHEN \(condition) AND EXISTS (SELECT 1 FROM smartViews) BEGIN
      INSERT INTO stale SELECT shown FROM (
        SELECT coalesce(original, id) AS shown FROM articles WHERE id = \(article))
        WHERE shown NOT IN (SELECT article FROM stale);
    END;
    """
  }
}
