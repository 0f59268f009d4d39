extension Schema {
  /// What a reader changed, the last at the end, so that it can be taken back and made again.
  ///
  /// `change` tells of it and `steps` leads from before to after and back, both as `Packing` writes
  /// them. What is undone stands at the end until something else is changed. An entry points to
  /// nothing: what it was about may be gone.
  static let history = """
    CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reader INTEGER NOT NULL REFERENCES readers ON DELETE RESTRICT,
      isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1)),
      date INTEGER NOT NULL,
      change BLOB NOT NULL,
      steps BLOB NOT NULL
    ) STRICT;
    """
}
