import Articles
import FoundationEssentials
import GRDB

/// A query as a condition on a row of `articles`, never NULL.
///
/// Names of sources, folders and sections are looked up when it is made; it holds for the library as
/// it is then.
struct QueryCondition {
  private(set) var sql = ""
  private(set) var arguments: StatementArguments = []

  private let db: Database
  private let reader: ReaderID
  private let moment: QueryMoment

  init(_ query: Query, reader: ReaderID, moment: QueryMoment, in db: Database) throws {
    self.db = db
    self.reader = reader
    self.moment = moment
    try append(query)
  }

  private mutating func append(_ query: Query) throws {
    switch query {
    case .everything: add("1")
    case .text: addText(query)
    case .source(let name):
      let part = name.lowercased()
      try addSources { $0.title.contains(part) || $0.address.contains(part) }
    case .folder(let name):
      let folder = name.lowercased()
      try addSources { $0.folder.isWithin(folder: folder) }
    case .section(let name): try addSection(name)
    case .tag(let name): addTag(name)
    case .language(let code): addLanguage(code.lowercased())
    case .mark(let mark): add(mark)
    case .rating(let bounds):
      add("EXISTS (SELECT 1 FROM ratings WHERE article = articles.id AND reader = ?", [local])
      add(bounds, of: "stars", prefix: " AND ")
      add(")")
    case .poll(let poll): add(poll)
    case .date(let bounds):
      let after = bounds.upper.map { moment.start(of: CivilDay(number: $0.number + 1)) }
      add("(1")
      if let lower = bounds.lower {
        add(" AND articles.published >= ?", [moment.start(of: lower).milliseconds])
      }
      if let after { add(" AND articles.published < ?", [after.milliseconds]) }
      add(")")
    case .age(let bounds):
      add("(1")
      let now = moment.now.milliseconds
      if let lower = bounds.lower {
        add(" AND articles.published <= ?", [now - Int64(lower) * 1000])
      }
      if let upper = bounds.upper {
        add(" AND articles.published >= ?", [now - Int64(upper) * 1000])
      }
      add(")")
    case .length(let bounds):
      add("(1")
      add(bounds, of: "articles.length", prefix: " AND ")
      add(")")
    case .not(let query):
      add("NOT ")
      try append(query)
    case .and(let queries), .or(let queries):
      // Words that stand together are looked for in one text of the article.
      if query.isText { return addText(query) }
      let isBoth = if case .and = query { true } else { false }
      guard !queries.isEmpty else { return add(isBoth ? "1" : "0") }
      for (place, query) in queries.enumerated() {
        add(place == 0 ? "(" : isBoth ? " AND " : " OR ")
        try append(query)
      }
      add(")")
    }
  }
}

extension QueryCondition {
  private var local: Int64 { reader.rawValue }

  private mutating func add(_ text: String, _ values: StatementArguments = []) {
    sql += text
    arguments += values
  }

  private mutating func add(_ bounds: Bounds<Int>, of column: String, prefix: String) {
    if let lower = bounds.lower { add("\(prefix)\(column) >= ?", [lower]) }
    if let upper = bounds.upper { add("\(prefix)\(column) <= ?", [upper]) }
  }

  private mutating func addText(_ query: Query) {
    add(
      "articles.id IN (SELECT rowid >> 6 FROM search WHERE search MATCH ?)",
      [SearchExpression(query).text]
    )
  }

  /// A copy from another source makes the article one of that source, too.
  private mutating func addSources(where isMeant: (NamedSource) -> Bool) throws {
    let sources = try Self.sources(in: db, where: isMeant).list
    add(
      """
      (articles.source IN \(sources) OR EXISTS (
        SELECT 1 FROM articles AS copy WHERE copy.original = articles.id
          AND NOT copy.isHidden AND copy.source IN \(sources)))
      """
    )
  }

  private mutating func addSection(_ name: String) throws {
    let sections = try Self.sections(named: name, in: db).list
    add(
      """
      (EXISTS (SELECT 1 FROM articleSections
          WHERE article = articles.id AND section IN \(sections)) OR EXISTS (
        SELECT 1 FROM articles AS copy CROSS JOIN articleSections ON article = copy.id
          WHERE copy.original = articles.id AND NOT copy.isHidden AND section IN \(sections)))
      """
    )
  }

  private mutating func addTag(_ name: String) {
    add(
      """
      EXISTS (SELECT 1 FROM articleTags CROSS JOIN tags ON tags.id = tag
        WHERE article = articles.id AND articleTags.reader IN (0, ?) AND folded = ?)
      """,
      [local, TagShelf.folded(name)]
    )
  }

  private mutating func addLanguage(_ code: String) {
    add(
      """
      coalesce(lower(articles.language) = ?
        OR substr(lower(articles.language), 1, length(?) + 1) = ? || '-', 0)
      """,
      [code, code, code]
    )
  }

  private mutating func add(_ mark: QueryMark) {
    let status = "EXISTS (SELECT 1 FROM statuses WHERE article = articles.id AND reader = ? AND "
    switch mark {
    case .unread: add("NOT \(status)isRead)", [local])
    case .read: add("\(status)isRead)", [local])
    case .kept: add("\(status)isKept)", [local])
    case .rated:
      add("EXISTS (SELECT 1 FROM ratings WHERE article = articles.id AND reader = ?)", [local])
    case .voted:
      add(
        """
        EXISTS (SELECT 1 FROM polls CROSS JOIN ballots ON ballots.poll = polls.id
          WHERE polls.article = articles.id AND ballots.reader = ?)
        """,
        [local]
      )
    }
  }

  private mutating func add(_ poll: QueryPoll) {
    let now = moment.now.milliseconds
    switch poll {
    case .any: add("articles.polls > 0")
    case .open, .closed:
      // As `Poll.phase(at:)` has it, where a poll that was closed early closes then.
      let isClosed = "(coalesce(closes <= ?, 0) OR coalesce(closed <= ?, 0))"
      let isIt = poll == .closed ? isClosed : "NOT \(isClosed) AND coalesce(opens <= ?, 1)"
      add(
        "EXISTS (SELECT 1 FROM polls WHERE polls.article = articles.id AND \(isIt))",
        poll == .closed ? [now, now] : [now, now, now]
      )
    }
  }
}
