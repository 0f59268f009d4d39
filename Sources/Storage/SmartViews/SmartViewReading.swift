import Articles
import GRDB

/// Reads smart views as they are kept.
struct SmartViewReading {
  let db: Database

  /// In the order of the reader.
  func all() throws -> [SmartView] {
    try db.all("\(Self.query) ORDER BY place, id", [], Self.view)
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  func view(_ id: SmartViewID) throws -> SmartView {
    let view = try db.first("\(Self.query) WHERE id = ?", [id.rawValue], Self.view)
    guard let view else { throw LibraryError.notFound }
    return view
  }

  private static let query = "SELECT id, name, query, criterion, isReversed FROM smartViews"

  private static func view(_ row: Row) throws -> SmartView {
    SmartView(
      id: SmartViewID(rawValue: try row.decode(atIndex: 0)),
      name: try row.text(1),
      query: try row.text(2),
      order: ArticleOrder(
        ArticleOrder.Criterion(rawValue: try row.text(3)) ?? .date,
        isReversed: try row.decode(Int.self, atIndex: 4) != 0
      )
    )
  }
}
