import GRDB
import Packing

/// A smart view as its table has it, but for its number.
struct SmartViewRow: Equatable {
  var name: String
  var query: String
  var criterion: String
  var isReversed: Bool
  var place: Int

  static let columns = "name, query, criterion, isReversed, place"

  var values: StatementArguments { [name, query, criterion, isReversed, place] }

  init(_ row: Row) throws {
    name = try row.text(0)
    query = try row.text(1)
    criterion = try row.text(2)
    isReversed = try row.decode(Int.self, atIndex: 3) != 0
    place = try row.decode(atIndex: 4)
  }
}

extension SmartViewRow: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(name)
    packer.pack(query)
    packer.pack(criterion)
    packer.pack(isReversed)
    packer.pack(place)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingError) {
    name = try unpacker.string()
    query = try unpacker.string()
    criterion = try unpacker.string()
    isReversed = try unpacker.bool()
    place = try unpacker.int()
  }
}

extension Database {
  /// Nil where there is no such view.
  func smartViewRow(_ id: Int64) throws -> SmartViewRow? {
    try first(
      "SELECT \(SmartViewRow.columns) FROM smartViews WHERE id = ?",
      [id],
      SmartViewRow.init
    )
  }
}
