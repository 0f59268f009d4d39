public import Articles
public import FoundationEssentials

extension Library {
  /// Everything that can be listed, with its counts, in one read that scans no list.
  ///
  /// Which polls are open depends on the instant.
  public func overview(at now: Date = Date()) throws(LibraryError) -> LibraryOverview {
    try connections.read { db in
      try OverviewReading(db: db, reader: localReader).overview(at: now)
    }
  }
}
