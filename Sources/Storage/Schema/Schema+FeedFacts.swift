extension Schema {
  /// What feeds tell of an article beside its text.
  ///
  /// `durations` has the seconds of each enclosure in
  /// its order, -1 where they are not known.
  static let feedFacts = """
    ALTER TABLE articles ADD COLUMN image TEXT;
    ALTER TABLE articles ADD COLUMN imageDescription TEXT;
    ALTER TABLE articles ADD COLUMN comments INTEGER;
    ALTER TABLE articles ADD COLUMN commentsURL TEXT;
    ALTER TABLE articles ADD COLUMN durations BLOB;
    """
}
