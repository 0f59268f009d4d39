extension Schema {
  /// The words of every body, without the text, which `bodies` holds already.
  ///
  /// Segments are merged sixteen at a time and words wait in up to 8 MB of memory, which halves
  /// what it costs to add articles by the hundred.
  /// Hits are shown newest first, never by rank, so no sizes of columns are kept.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      title, authors, lead, text,
      content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO search (search, rank) VALUES ('automerge', 16), ('hashsize', 8388608);
    """
}
