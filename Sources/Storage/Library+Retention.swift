public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// How many articles go in one transaction: a key may have to wait for it.
  private static let fewArticles = 40

  /// Removes the articles of a source that are beyond what is to be kept of it, for good.
  ///
  /// Nothing that a reader said anything to is removed; see `Surplus`. What the feed still lists does
  /// not come back. A source that is no feed keeps everything. Articles go some at a time, so that
  /// others can write in between; `isOver` is asked each time whether to go on another time. Gives
  /// how many went.
  public func tidy(
    _ source: SourceID,
    keeping settings: SourceSettings,
    at now: Date,
    isOver: () -> Bool = { false }
  ) throws(LibraryError) -> Int {
    guard settings.keepDays != nil || settings.keepArticles != nil else { return 0 }
    let candidates = try connections.read { db in
      let kind = try db.first(
        "SELECT kind FROM sources WHERE id = ? AND removed IS NULL",
        [source.rawValue]
      ) { try $0.text(0) }
      guard kind == Source.Kind.feed.rawValue else { return [ArticleID]() }
      return try Surplus(db: db, source: source, settings: settings, now: now).candidates()
    }
    var removed = 0
    var rest = candidates[...]
    while !rest.isEmpty, !isOver() {
      let some = rest.prefix(Self.fewArticles)
      rest = rest.dropFirst(Self.fewArticles)
      removed += try connections.write { db in
        let surplus = Surplus(db: db, source: source, settings: settings, now: now)
        let going = try some.filter(surplus.mayGo)
        let memory = RemovedArticles(db: db, source: source)
        for article in going { try memory.remember(article, at: now.milliseconds) }
        try memory.forgetOld(at: now.milliseconds)
        return try ArticleRemoval(db: db).remove(going)
      }
    }
    return removed
  }
}
