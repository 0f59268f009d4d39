import FoundationEssentials
import GRDB
import Polls

extension LogRecord {
  static let columns = "number, reader, event, content, date, commitment, head"

  /// The record that a row of `columns` tells, and the head that is kept with it.
  ///
  /// - Throws: `LogFault.unreadable` where it tells none.
  static func reading(_ row: Row) throws -> (record: LogRecord, head: LogDigest) {
    let number: Int = try row.decode(atIndex: 0)
    do {
      return try reading(row, number)
    } catch is RowDecodingError {
      throw LogFault.unreadable(number: number)
    }
  }

  private static func reading(
    _ row: Row,
    _ number: Int
  ) throws -> (record: LogRecord, head: LogDigest) {
    let reader = try row.decode(Data?.self, atIndex: 1)
    let commitment = try row.decode(Data?.self, atIndex: 5)
    guard
      let event = Event(name: try row.text(2), content: try row.text(3)),
      let head = LogDigest(bytes: [UInt8](try row.decode(Data.self, atIndex: 6)))
    else { throw LogFault.unreadable(number: number) }
    let record = LogRecord(
      number: number,
      reader: reader.flatMap { Pseudonym(bytes: [UInt8]($0)) },
      event: event,
      date: try row.date(4),
      commitment: commitment.flatMap { LogDigest(bytes: [UInt8]($0)) }
    )
    guard (reader == nil) == (record.reader == nil),
      (commitment == nil) == (record.commitment == nil)
    else { throw LogFault.unreadable(number: number) }
    return (record, head)
  }
}
