import Articles
import GRDB

/// How a view is read: the rows of `lists` among which its articles are, and what else is asked of
/// them.
struct ListPlan {
  /// Nil where nothing can be in the view.
  var name: ListName?
  /// Words that must occur in one text of the article.
  var words: Query?
  /// What else is asked; `everything` for nothing.
  var rest: Query
  var order: ArticleOrder

  /// What the query says of the status is told by the list, as is its section where it names one.
  init(_ view: ArticleView, reader: ReaderID, in db: Database) throws {
    let view = try view.resolved(in: db).simplified
    var scope = view.scope
    var texts: [Query] = []
    var others: [Query] = []
    for term in view.query.conjuncts {
      if term.isText {
        texts.append(term)
      } else if case .section(let name) = term, scope == .library,
        let known = try Self.section(named: name, in: db)
      {
        scope = .section(known)
      } else {
        others.append(term)
      }
    }
    words = texts.isEmpty ? nil : .all(of: texts)
    rest = .all(of: others)
    order = view.order
    name = try ListName(scope, view.status, reader: reader, in: db)
  }

  /// Whether the view is rows of `lists` and nothing else.
  var isRange: Bool { words == nil && rest == .everything && order.criterion == .date }

  /// The one section of a name, whichever its case.
  private static func section(named name: String, in db: Database) throws -> String? {
    let ids = try QueryCondition.sections(named: name, in: db)
    guard ids.count == 1 else { return nil }
    return try db.first("SELECT name FROM sections WHERE id = ?", [ids[0]]) { try $0.text(0) }
  }
}

extension ListPlan {
  /// Whether words give the view its order.
  var isRanked: Bool { words != nil && order.criterion == .relevance }

  /// The rank of an article by what it answers of the words; nil where the order is another one.
  func place(_ rank: Double?) -> Double? {
    guard isRanked else { return nil }
    let place = rank ?? SearchRanking.last
    return order.isReversed ? -place : place
  }
}
