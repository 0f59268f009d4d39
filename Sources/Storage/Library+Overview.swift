public import Articles
public import FoundationEssentials

extension Library {
  /// Everything that can be listed, with its counts, in one read that scans no list.
  ///
  /// Which polls are open, and what some smart views find, depends on the moment.
  public func overview(
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> LibraryOverview {
    try bringSmartViewsUpToDate()
    return try connections.read { db in
      try OverviewReading(db: db, reader: localReader, moment: moment).overview()
    }
  }

  /// The same at an instant, with the days of a reader in Greenwich.
  public func overview(at now: Date) throws(LibraryError) -> LibraryOverview {
    try overview(asOf: QueryMoment(now: now))
  }
}
