import Articles
import FoundationEssentials
import GRDB
import Glibc
import Packing

extension Row {
  func text(_ column: Int) throws -> String { try decode(atIndex: column) }

  func optionalText(_ column: Int) throws -> String? { try decode(atIndex: column) }

  func date(_ column: Int) throws -> Date { Date(milliseconds: try decode(atIndex: column)) }

  func optionalDate(_ column: Int) throws -> Date? {
    try decode(Int64?.self, atIndex: column).map { Date(milliseconds: $0) }
  }

  func articleID(_ column: Int) throws -> ArticleID {
    ArticleID(rawValue: try decode(atIndex: column))
  }

  /// The values that were packed into a column; none where it is NULL.
  func unpacked<Value>(
    _ column: Int,
    with unpackOne: (inout Unpacker) throws(UnpackingError) -> [Value]
  ) throws -> [Value] {
    guard let bytes = try decode(Data?.self, atIndex: column) else { return [] }
    var unpacker = Unpacker([UInt8](bytes))
    let values = try unpackOne(&unpacker)
    guard unpacker.isAtEnd else { throw UnpackingError.malformed }
    return values
  }
}

extension Unpacker {
  /// An array of values, in the shape that `Row.unpacked` takes.
  static func values<Value: Packable>(
    _ unpacker: inout Unpacker
  ) throws(UnpackingError) -> [Value] {
    try unpacker.array()
  }
}

extension Data {
  /// What `Row.unpacked` reads back; nil for an array of nothing, which needs no room.
  static func packing<Value>(
    _ values: [Value],
    with pack: (inout Packer, [Value]) -> Void
  ) -> Data? {
    if values.isEmpty { return nil }
    var packer = Packer()
    pack(&packer, values)
    return Data(packer.bytes)
  }
}

extension String {
  /// The text without U+0000, at which SQLite would cut it.
  var storable: String {
    // The C library looks at many bytes at once; bodies pass here.
    let hasNull = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
    }
    return hasNull ?? utf8.contains(0) ? filter { $0 != "\0" } : self
  }
}
