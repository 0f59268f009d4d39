import FoundationEssentials
import GRDB
import Packing

extension Database {
  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The first row of a statement that is prepared once.
  func first<Value>(
    _ sql: String,
    _ arguments: StatementArguments = [],
    _ read: (Row) throws -> Value
  ) throws -> Value? {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    return try rows.next().map(read)
  }

  func all<Value>(
    _ sql: String,
    _ arguments: StatementArguments = [],
    _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try read(row)) }
    return values
  }

  /// The one number that a statement answers with; 0 where it has no row.
  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    try first(sql, arguments) { try $0.decode(atIndex: 0) } ?? 0
  }
}
