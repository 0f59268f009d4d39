import Articles
import FoundationEssentials
import GRDB
import Packing

extension SourceSettings {
  /// The columns of settings, as they stand in two tables.
  static let columns = """
    interval, userAgent, headers, credentials, fullText, articleLimit, keepDays, keepArticles, \
    keepUnread
    """

  /// Their values, in this order.
  var values: StatementArguments {
    [
      interval, userAgent?.storable, headers.joined(separator: "\n").storable,
      credentials?.storable, fullText, limit, keepDays, keepArticles, keepUnread,
    ]
  }

  /// Reads them from a column on.
  init(_ row: Row, at column: Int) throws {
    self.init(
      interval: try row.decode(atIndex: column),
      userAgent: try row.optionalText(column + 1),
      headers: try row.text(column + 2).split(separator: "\n").map(String.init),
      credentials: try row.optionalText(column + 3),
      fullText: try row.decode(Int?.self, atIndex: column + 4).map { $0 != 0 },
      limit: try row.decode(atIndex: column + 5),
      keepDays: try row.decode(atIndex: column + 6),
      keepArticles: try row.decode(atIndex: column + 7),
      keepUnread: try row.decode(Int?.self, atIndex: column + 8).map { $0 != 0 }
    )
  }
}

extension SourceHealth {
  static let columns = """
    lastTried, lastSucceeded, lastFailed, lastFailure, status, failures, etag, lastModified, \
    bodyHash, freshUntil, retryAfter, movedTo, ttl, skipHours, skipDays, articlesPerWeek
    """

  var values: StatementArguments {
    [
      lastTried?.milliseconds, lastSucceeded?.milliseconds, lastFailed?.milliseconds,
      lastFailure.map { Data($0.packed) }, status, failures,
      etag?.storable, lastModified?.storable, bodyHash.map { Int64(bitPattern: $0) },
      freshUntil?.milliseconds, retryAfter?.milliseconds, movedTo?.storable,
      rhythm.ttl, Self.bits(rhythm.skipHours, below: 24), Self.bits(rhythm.skipDays, below: 7),
      articlesPerWeek.flatMap { $0.isFinite ? $0 : nil },
    ]
  }

  /// Reads it from a column on; a source that was never visited has no row of it.
  init(_ row: Row, at column: Int) throws {
    self.init(
      lastTried: try row.optionalDate(column),
      lastSucceeded: try row.optionalDate(column + 1),
      lastFailed: try row.optionalDate(column + 2),
      lastFailure: try row.decode(Data?.self, atIndex: column + 3).map {
        try SourceFailure(packed: [UInt8]($0))
      },
      status: try row.decode(atIndex: column + 4),
      failures: try row.decode(Int?.self, atIndex: column + 5) ?? 0,
      etag: try row.optionalText(column + 6),
      lastModified: try row.optionalText(column + 7),
      bodyHash: try row.decode(Int64?.self, atIndex: column + 8).map { UInt64(bitPattern: $0) },
      freshUntil: try row.optionalDate(column + 9),
      retryAfter: try row.optionalDate(column + 10),
      movedTo: try row.optionalText(column + 11),
      rhythm: FeedRhythm(
        ttl: try row.decode(atIndex: column + 12),
        skipHours: Self.numbers(try row.decode(Int?.self, atIndex: column + 13) ?? 0),
        skipDays: Self.numbers(try row.decode(Int?.self, atIndex: column + 14) ?? 0)
      ),
      articlesPerWeek: try row.decode(atIndex: column + 15)
    )
  }

  private static func bits(_ numbers: [Int], below end: Int) -> Int {
    numbers.filter { 0..<end ~= $0 }.reduce(0) { $0 | 1 << $1 }
  }

  private static func numbers(_ bits: Int) -> [Int] {
    (0..<24).filter { bits & 1 << $0 != 0 }
  }
}
