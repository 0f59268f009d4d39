extension Schema {
  /// The words of every body, without the text, which `bodies` holds already.
  ///
  /// Hits are shown newest first, never by rank, so no sizes of columns are kept.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      title, authors, lead, text,
      content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
    );
    """
}
