public import Articles
import GRDB

extension Library {
  /// The ratings of a source's articles; those that are shown for its copies are among them.
  public func ratings(of source: SourceID) throws(LibraryError) -> ScopeRatings {
    try ratings(of: .source(source))
  }

  /// The ratings of a part of the library's articles, each article counted once.
  ///
  /// Those of a smart view are not added up.
  public func ratings(of scope: ArticleScope) throws(LibraryError) -> ScopeRatings {
    try connections.read { db in
      try RatingReading(db: db, reader: localReader).ratings(of: scope)
    }
  }
}
