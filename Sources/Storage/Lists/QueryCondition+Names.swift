import Articles
import GRDB

/// Names of which there are few, looked up with Unicode's idea of case and not SQLite's.
extension QueryCondition {
  /// A source by what it is called, where it is, or its folder; all of it in small letters.
  struct NamedSource {
    var title: String
    var address: String
    var folder: String
  }

  /// The sources of which something is true.
  static func sources(
    in db: Database,
    where isMeant: (NamedSource) -> Bool
  ) throws -> [Int64] {
    let sources = try db.all("SELECT id, title, address, folder FROM sources") { row in
      let named = NamedSource(
        title: try row.text(1).lowercased(),
        address: try row.text(2).lowercased(),
        folder: try row.text(3).lowercased()
      )
      return (try row.decode(Int64.self, atIndex: 0), named)
    }
    return sources.filter { isMeant($0.1) }.map(\.0)
  }

  /// The sections of this name.
  static func sections(named name: String, in db: Database) throws -> [Int64] {
    let wanted = name.lowercased()
    return try db.all("SELECT id, name FROM sections") { row in
      (try row.decode(Int64.self, atIndex: 0), try row.text(1).lowercased())
    }.filter { $0.1 == wanted }.map(\.0)
  }
}

extension String {
  /// Whether a folder of sources is another one, or lies in it at any depth.
  func isWithin(folder: String) -> Bool {
    self == folder || hasPrefix(folder + "/")
  }
}

extension [Int64] {
  /// "(1, 2)".
  var list: String { "(" + map(String.init).joined(separator: ", ") + ")" }
}
