import Articles
import GRDB

/// Which rows of the table `lists` a scope and a status ask for.
struct ListName {
  var reader: Int64
  var status: Int
  var scope: Int64

  /// Nil where the scope is unknown, so that nothing is in the list.
  init?(
    _ scope: ArticleScope,
    _ status: ArticleView.Status,
    reader: ReaderID,
    in db: Database
  ) throws {
    self.reader = status == .all ? 0 : reader.rawValue
    self.status =
      switch status {
      case .all: 0
      case .unread: 1
      case .kept: 2
      case .rated: 3
      }
    switch scope {
    case .library: self.scope = 0
    case .source(let source): self.scope = source.rawValue
    case .folder(let name):
      guard let number = try Self.scope(ofFolder: name, in: db) else { return nil }
      self.scope = number
    case .section(let name):
      let found = try db.first("SELECT id FROM sections WHERE name = ?", [name]) { row in
        try row.decode(Int64.self, atIndex: 0)
      }
      guard let found else { return nil }
      self.scope = -found
    case .smartView(let view): self.scope = Schema.firstSmartViewScope + view.rawValue
    }
  }

  /// Nil where no source is, or ever was, in the folder.
  static func scope(ofFolder name: String, in db: Database) throws -> Int64? {
    try db.first("SELECT id FROM folders WHERE name = ?", [name]) { row in
      Schema.firstFolderScope - (try row.decode(atIndex: 0))
    }
  }

  /// The unread articles of a list of all articles.
  init(unreadOf all: ListName, reader: ReaderID) {
    self = all
    self.reader = reader.rawValue
    status = 1
  }

  /// Whether every article that is shown is in it.
  var isWhole: Bool { reader == 0 && scope == 0 }

  /// `lists.reader = ? AND …`, to which `arguments` belong.
  static let condition = "lists.reader = ? AND lists.status = ? AND lists.scope = ?"

  var arguments: StatementArguments { [reader, status, scope] }
}
