extension Schema {
  /// The words of every body, without the text, which `bodies` holds already.
  ///
  /// Segments are merged sixteen at a time and words wait in up to 8 MB of memory, which halves
  /// what it costs to add articles by the hundred.
  /// Hits are not ranked by how often words occur (see `SearchRanking`), so no sizes of columns are
  /// kept.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      title, authors, lead, text,
      content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO search (search, rank) VALUES ('automerge', 16), ('hashsize', 8388608);
    """

  /// The words of the index, in a table of the connection that finds.
  static let searchTerms = """
    CREATE VIRTUAL TABLE temp.searchTerms USING fts5vocab (main, search, instance)
    """
}
