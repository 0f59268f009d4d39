import Articles
import GRDB
import Synchronization

extension Library {
  /// Makes what is being looked for on other threads end soon with `LibraryError.stopped`.
  ///
  /// Lists that are kept ready (`ArticleView.isKeptReady`) are not affected.
  public func stopFinding() {
    stops.withLock { $0 += 1 }
    connections.interruptFinding()
  }

  /// Everything that a view shows; whoever asks has seen that it is no range.
  func found(
    _ view: ArticleView,
    asOf moment: QueryMoment
  ) throws(LibraryError) -> FoundKeys {
    // Read before: what is written meanwhile makes the keys stale, not wrong for good.
    let version = try connections.version()
    if let known = known(view, version, moment), known.isWhole { return known }
    return try keeping(view, asOf: moment) { finding in
      try FoundKeys(everythingOf: finding, view, version)
    }
  }

  /// The best of a ranked search, or everything where that is known or has no words.
  func best(
    _ view: ArticleView,
    asOf moment: QueryMoment
  ) throws(LibraryError) -> FoundKeys {
    let version = try connections.version()
    if let known = known(view, version, moment) { return known }
    return try keeping(view, asOf: moment) { finding in
      guard let words = finding.plan.words else {
        return try FoundKeys(everythingOf: finding, view, version)
      }
      let (keys, unread, isWhole) = try SearchRanking(finding).best(words)
      return FoundKeys(
        view: view,
        version: version,
        moment: finding.plan.rest.dependsOnClock ? moment : nil,
        keys: keys,
        unread: unread,
        isWhole: isWhole
      )
    }
  }

  /// What was found of a view last, where it still holds.
  func known(_ view: ArticleView, _ version: Int, _ moment: QueryMoment) -> FoundKeys? {
    lastFound.withLock { $0 }.flatMap { $0.answers(view, version: version, at: moment) ? $0 : nil }
  }

  /// Finds on the connection for it, and keeps what was found.
  private func keeping(
    _ view: ArticleView,
    asOf moment: QueryMoment,
    _ find: (Finding) throws -> FoundKeys
  ) throws(LibraryError) -> FoundKeys {
    let found = try finding(view, asOf: moment, find)
    lastFound.withLock { $0 = found }
    return found
  }

  func finding<Value>(
    _ view: ArticleView,
    asOf moment: QueryMoment,
    _ find: (Finding) throws -> Value
  ) throws(LibraryError) -> Value {
    let before = stops.withLock { $0 }
    return try connections.find { db in
      let lists = ListReading(db: db, reader: localReader) { error in
        self.note(LibraryError(error, path: self.path))
      }
      let finding = Finding(
        lists: lists,
        plan: try ListPlan(view, reader: localReader, in: db),
        moment: moment
      ) {
        if self.stops.withLock({ $0 }) != before { throw LibraryError.stopped }
      }
      try finding.goOn()
      return try find(finding)
    }
  }
}

extension FoundKeys {
  fileprivate init(everythingOf finding: Finding, _ view: ArticleView, _ version: Int) throws {
    let (keys, unread) = try finding.everything()
    let moment = finding.plan.rest.dependsOnClock ? finding.moment : nil
    self.init(view: view, version: version, moment: moment, keys: keys, unread: unread)
  }
}
