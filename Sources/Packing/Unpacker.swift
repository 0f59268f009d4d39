public import FoundationEssentials

/// Reads back, in the same order, what a `Packer` wrote.
///
/// It trusts nothing: a count is never larger than the bytes that are left, nesting is limited to
/// `deepestNesting`, and text that is not UTF-8 is refused. Every failure is an `UnpackingError`.
public struct Unpacker: Sendable {
  /// How many `nested` calls may be open at once.
  public static let deepestNesting = 64

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var nesting = 0

  public init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  public var isAtEnd: Bool { position == bytes.endIndex }

  public mutating func int() throws(UnpackingError) -> Int {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try byte()
      // Of the tenth byte only one bit is left to say.
      guard shift < 63 || byte <= 1 else { throw .malformed }
      pattern |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        return Int(Int64(bitPattern: (pattern >> 1) ^ (0 &- (pattern & 1))))
      }
    }
    throw .malformed
  }

  public mutating func bool() throws(UnpackingError) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .malformed
    }
  }

  public mutating func double() throws(UnpackingError) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      pattern |= UInt64(try byte()) << shift
    }
    return Double(bitPattern: pattern)
  }

  public mutating func string() throws(UnpackingError) -> String {
    let slice = try take(try int())
    guard let text = String(validating: slice, as: UTF8.self) else { throw .malformed }
    return text
  }

  public mutating func byteArray() throws(UnpackingError) -> [UInt8] {
    Array(try take(try int()))
  }

  public mutating func value<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(UnpackingError) -> Value {
    try Value(from: &self)
  }

  public mutating func array<Value>(
    of unpackOne: (inout Unpacker) throws(UnpackingError) -> Value
  ) throws(UnpackingError) -> [Value] {
    let count = try int()
    // Every element takes a byte at least, so a larger count is a lie that would cost memory.
    guard count >= 0, count <= bytes.endIndex - position else { throw .malformed }
    var values: [Value] = []
    // An element may be hundreds of bytes in memory and one on the wire: grow as they come.
    values.reserveCapacity(min(count, 1024))
    for _ in 0..<count { values.append(try unpackOne(&self)) }
    return values
  }

  public mutating func array<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(UnpackingError) -> [Value] {
    try array { (unpacker) throws(UnpackingError) in try Value(from: &unpacker) }
  }

  public mutating func strings() throws(UnpackingError) -> [String] {
    try array { (unpacker) throws(UnpackingError) in try unpacker.string() }
  }

  public mutating func ints() throws(UnpackingError) -> [Int] {
    try array { (unpacker) throws(UnpackingError) in try unpacker.int() }
  }

  public mutating func optional<Value>(
    _ unpackOne: (inout Unpacker) throws(UnpackingError) -> Value
  ) throws(UnpackingError) -> Value? {
    try bool() ? try unpackOne(&self) : nil
  }

  public mutating func optional<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(UnpackingError) -> Value? {
    try bool() ? try Value(from: &self) : nil
  }

  public mutating func optionalString() throws(UnpackingError) -> String? {
    try bool() ? try string() : nil
  }

  public mutating func optionalInt() throws(UnpackingError) -> Int? {
    try bool() ? try int() : nil
  }

  /// Reads something that may hold itself, and refuses to go deeper than `deepestNesting`.
  public mutating func nested<Value>(
    _ unpackOne: (inout Unpacker) throws(UnpackingError) -> Value
  ) throws(UnpackingError) -> Value {
    guard nesting < Self.deepestNesting else { throw .tooDeep }
    nesting += 1
    let value = try unpackOne(&self)
    nesting -= 1
    return value
  }
}

extension Unpacker {
  private mutating func byte() throws(UnpackingError) -> UInt8 {
    guard position < bytes.endIndex else { throw .tooShort }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func take(_ count: Int) throws(UnpackingError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw .tooShort }
    defer { position += count }
    return bytes[position..<position + count]
  }
}

extension Unpacker {
  public mutating func date() throws(UnpackingError) -> Date {
    Date(timeIntervalSince1970: Double(try int()) / 1000)
  }

  public mutating func optionalDate() throws(UnpackingError) -> Date? {
    try bool() ? try date() : nil
  }
}
