import Articles
import FoundationEssentials
import GRDB
import Polls

/// Takes steps, each only as far as things still are as they were before it.
///
/// So a change is made, taken back and made again by the same means, and what somebody else changed
/// meanwhile stays.
struct Doing {
  let db: Database
  let reader: ReaderID
  let now: Date
  /// Why a poll did not take a ballot, or did not give it back.
  private(set) var refusal: Ballot.Problem?

  init(db: Database, reader: ReaderID, now: Date) {
    self.db = db
    self.reader = reader
    self.now = now
  }

  /// Takes steps, and notes them in the history as a change of this kind; nil: not at all.
  ///
  /// Gives what of them was taken.
  mutating func take(
    _ steps: [HistoryStep],
    noting deed: Change.Deed?
  ) throws -> [HistoryStep] {
    // What it is called before it gets another name.
    let only = deed != nil && steps.things == 1 ? steps.first : nil
    let title = try only.map(title) ?? ""
    let done = try steps.compactMap { try take($0) }
    if let deed {
      let change = Change(deed, count: done.things, title: title)
      try History(db: db, reader: reader).note(change, done, at: now)
    }
    return done
  }

  /// What of a step was taken; nil where there was nothing to do.
  mutating func take(_ step: HistoryStep) throws -> HistoryStep? {
    switch step {
    case .marked(let mark, let value, let articles):
      let changed = try self.mark(articles, mark, value)
      return changed.isEmpty ? nil : .marked(mark, value, changed)
    case .rated(let articles, let from, let to):
      let changed = try articles.filter { try rate($0, from: from, to: to) }
      return changed.isEmpty ? nil : .rated(changed, from: from, to: to)
    case .tagged(let tag, let isGiven, let articles):
      let changed = try articles.filter { try self.tag($0, tag, isGiven) }
      return changed.isEmpty ? nil : .tagged(tag, isGiven, changed)
    case .folderNamed(let from, let to):
      return try FolderShelf(db: db).renameAlone(from, to: to) ? step : nil
    case .view(let view, let from, let to):
      return try change(view.rawValue, from: from, to: to) ? step : nil
    case .ballot(let poll, let from, let to):
      return try vote(in: poll, from: from, to: to) ? step : nil
    case .name(let source, let from, let to):
      return try change(
        source,
        "title = coalesce(?1, feedTitle), isRenamed = ?1 IS NOT NULL",
        [to],
        where: "CASE WHEN isRenamed THEN title END IS ?2",
        [from]
      ) ? step : nil
    case .folder(let source, let from, let to):
      try FolderShelf(db: db).make(to)
      return try change(
        source,
        "folder = ?1, place = NULL",
        [to],
        where: "folder = ?2",
        [from]
      ) ? step : nil
    case .fullText(let source, let from, let to):
      guard try change(source, "fullText = ?1", [to], where: "fullText IS ?2", [from]) else {
        return nil
      }
      try db.forgetDocument(of: source)
      return step
    case .removal(let source, let isRemoved):
      return try change(
        source,
        "removed = ?1",
        [isRemoved ? now.milliseconds : nil],
        where: "(removed IS NULL) = (?1 IS NOT NULL)",
        []
      ) ? step : nil
    }
  }
}

extension Doing {
  /// How many articles are marked one by one; of more, the lists change by a statement each.
  private static let fewMarks = 10

  /// Marks articles, and gives those that were not so before.
  ///
  /// Those that are gone are passed over.
  private func mark(
    _ articles: [ArticleID],
    _ mark: HistoryStep.Mark,
    _ value: Bool
  ) throws -> [ArticleID] {
    if mark == .read, articles.count > Self.fewMarks {
      return try BulkMarks(db: db, reader: reader).setRead(articles, value)
    }
    let column = mark.column
    // What is said to a copy is said to the article that is shown for it.
    let sql =
      value
      ? """
      INSERT INTO statuses (article, reader, \(column)) SELECT coalesce(original, id), ?, 1
        FROM articles WHERE id = ? ON CONFLICT DO UPDATE SET \(column) = 1 WHERE \(column) = 0
      """
      : """
      UPDATE statuses SET \(column) = 0 WHERE reader = ?
        AND article = (SELECT coalesce(original, id) FROM articles WHERE id = ?) AND \(column) = 1
      """
    let statement = try db.cachedStatement(sql: sql)
    return try articles.filter { article in
      try statement.execute(arguments: [reader.rawValue, article.rawValue])
      return db.changesCount > 0
    }
  }

  private func rate(_ article: ArticleID, from: Rating?, to: Rating?) throws -> Bool {
    let ids: StatementArguments = [try db.shown(article).rawValue, reader.rawValue]
    switch (from, to) {
    case (nil, nil): return false
    case (nil, let to?):
      try db.run(
        """
        INSERT INTO ratings (article, reader, stars, date) SELECT id, ?2, ?3, ?4 FROM articles
          WHERE id = ?1 ON CONFLICT DO NOTHING
        """,
        ids + [to.stars, now.milliseconds]
      )
    case (let from?, nil):
      try db.run(
        "DELETE FROM ratings WHERE article = ? AND reader = ? AND stars = ?",
        ids + [from.stars]
      )
    case (let from?, let to?):
      try db.run(
        """
        UPDATE ratings SET stars = ?3, date = ?4
          WHERE article = ?1 AND reader = ?2 AND stars = ?5
        """,
        ids + [to.stars, now.milliseconds, from.stars]
      )
    }
    return db.changesCount > 0
  }

  private func tag(_ article: ArticleID, _ tag: String, _ isGiven: Bool) throws -> Bool {
    let count = try db.number("SELECT count(*) FROM articles WHERE id = ?", [article.rawValue])
    if count == 0 { return false }
    let shown = try db.shown(article)
    if isGiven {
      try TagShelf(db: db).put([tag], on: shown, reader: reader)
    } else {
      try db.run(
        """
        DELETE FROM articleTags WHERE article = ? AND reader = ?
          AND tag = (SELECT id FROM tags WHERE name = ?)
        """,
        [shown.rawValue, reader.rawValue, tag]
      )
    }
    return db.changesCount > 0
  }

  private func change(_ view: Int64, from: SmartViewRow?, to: SmartViewRow?) throws -> Bool {
    guard try db.smartViewRow(view) == from, from != to else { return false }
    let update = SmartViewUpdate(db: db, reader: reader)
    guard let to else {
      try update.empty(SmartViewID(rawValue: view))
      try db.run("DELETE FROM smartViews WHERE id = ?", [view])
      return true
    }
    if from == nil {
      try db.run(
        "INSERT INTO smartViews (\(SmartViewRow.columns), id) VALUES (?, ?, ?, ?, ?, ?)",
        to.values + [view]
      )
    } else {
      try db.run(
        """
        UPDATE smartViews SET name = ?, query = ?, criterion = ?, isReversed = ?, place = ?
          WHERE id = ?
        """,
        to.values + [view]
      )
    }
    try update.fill(SmartViewID(rawValue: view))
    return true
  }

  /// The ballot box sees to it that the log has this step like any other.
  private mutating func vote(in poll: PollID, from: Ballot?, to: Ballot?) throws -> Bool {
    guard let stored = try PollReading(db: db).polls(where: "id = ?", [poll.rawValue]).first,
      try PollReading(db: db).ballot(of: reader, in: stored) == from, from != to
    else { return false }
    let box = BallotBox(db: db, reader: reader)
    do {
      if let to {
        try box.cast(to, in: poll, at: now)
      } else {
        try box.withdraw(from: poll, at: now)
      }
      return true
    } catch LibraryError.ballot(let problem) {
      refusal = problem
      return false
    } catch LibraryError.notFound {
      return false
    }
  }

  /// What the one thing of a step is called.
  private func title(of step: HistoryStep) throws -> String {
    let table: String
    let id: Int64
    switch step {
    case .folderNamed(let from, _): return from
    case .view(_, let from, let to): return from?.name ?? to?.name ?? ""
    case .marked, .rated, .tagged:
      (table, id) = ("title FROM articles", step.articles.first?.rawValue ?? 0)
    case .ballot(let poll, _, _): (table, id) = ("question FROM polls", poll.rawValue)
    case .name(let source, _, _), .folder(let source, _, _), .fullText(let source, _, _),
      .removal(let source, _):
      (table, id) = ("title FROM sources", source.rawValue)
    }
    return try db.first("SELECT \(table) WHERE id = ?", [id]) { try $0.text(0) } ?? ""
  }

  private func change(
    _ source: SourceID,
    _ columns: String,
    _ new: StatementArguments,
    where condition: String,
    _ old: StatementArguments
  ) throws -> Bool {
    try db.run(
      "UPDATE sources SET \(columns) WHERE id = \(source.rawValue) AND \(condition)",
      new + old
    )
    return db.changesCount > 0
  }
}
