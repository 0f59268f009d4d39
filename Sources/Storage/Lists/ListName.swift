import Articles
import GRDB

/// Which rows of the table `lists` a filter without words asks for.
///
/// A filter of both a section and a source reads the section's rows and passes over those of
/// other sources.
struct ListName {
  var reader: Int64
  var status: Int
  var scope: Int64
  var onlySource: Int64?

  /// Nil where the filter's section is unknown, so that nothing is in the list.
  init?(_ filter: ArticleView, reader: ReaderID, in db: Database) throws {
    self.reader = filter.status == .all ? 0 : reader.rawValue
    status =
      switch filter.status {
      case .all: 0
      case .unread: 1
      case .kept: 2
      case .rated: 3
      }
    switch filter.scope {
    case .library, .section: scope = 0
    case .source(let source): scope = source.rawValue
    case .folder(let name):
      guard let number = try Self.scope(ofFolder: name, in: db) else { return nil }
      scope = number
    case .smartView(let view): scope = Schema.firstSmartViewScope + view.rawValue
    }
    let narrowing: String? = if case .section(let name) = filter.query { name } else { nil }
    guard let section = filter.scope.section ?? narrowing else { return }
    let found = try db.first("SELECT id FROM sections WHERE name = ?", [section]) { row in
      try row.decode(Int64.self, atIndex: 0)
    }
    guard let found else { return nil }
    onlySource = filter.scope.source?.rawValue
    scope = -found
  }

  /// Nil where no source is, or ever was, in the folder.
  static func scope(ofFolder name: String, in db: Database) throws -> Int64? {
    try db.first("SELECT id FROM folders WHERE name = ?", [name]) { row in
      Schema.firstFolderScope - (try row.decode(atIndex: 0))
    }
  }

  /// `lists.reader = ? AND …`, to which `arguments` belong.
  static let condition = "lists.reader = ? AND lists.status = ? AND lists.scope = ?"

  var arguments: StatementArguments { [reader, status, scope] }
}
