/// A value that can be written as bytes and read back.
public protocol Packable {
  func pack(into packer: inout Packer)

  /// Reads the value that `pack(into:)` wrote.
  ///
  /// - Throws: `UnpackingError` when the bytes are not such a value.
  init(from unpacker: inout Unpacker) throws(UnpackingError)
}

extension Packable {
  public var packed: [UInt8] {
    var packer = Packer()
    pack(into: &packer)
    return packer.bytes
  }

  /// The value whose `packed` these bytes are, all of them.
  public init(packed bytes: [UInt8]) throws(UnpackingError) {
    var unpacker = Unpacker(bytes)
    try self.init(from: &unpacker)
    guard unpacker.isAtEnd else { throw .malformed }
  }
}
