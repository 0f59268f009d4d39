public import FoundationEssentials

/// Writes values as bytes, one after another, with no names and no padding.
///
/// Integers are zigzag varints of 1 to 10 bytes (the form of Protocol Buffers' `sint64`),
/// strings are their UTF-8 length as a varint and then the bytes, arrays their count and then the
/// elements. What was packed can be read back only by an `Unpacker` that asks in the same order.
public struct Packer: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  public mutating func pack(_ value: Int) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  public mutating func pack(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  public mutating func pack(_ value: Double) {
    let pattern = value.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> shift))
    }
  }

  public mutating func pack(_ value: String) {
    pack(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  public mutating func pack(_ value: [UInt8]) {
    pack(value.count)
    bytes.append(contentsOf: value)
  }

  public mutating func pack(_ value: some Packable) {
    value.pack(into: &self)
  }

  public mutating func pack<Value>(
    _ values: [Value],
    with packOne: (inout Packer, Value) -> Void
  ) {
    pack(values.count)
    for value in values { packOne(&self, value) }
  }

  public mutating func pack(_ values: [some Packable]) {
    pack(values.count)
    for value in values { value.pack(into: &self) }
  }

  public mutating func pack<Value>(
    _ value: Value?,
    with packOne: (inout Packer, Value) -> Void
  ) {
    pack(value != nil)
    if let value { packOne(&self, value) }
  }

  public mutating func pack(_ value: (some Packable)?) {
    pack(value) { $0.pack($1) }
  }

  public mutating func pack(_ value: String?) {
    pack(value) { $0.pack($1) }
  }

  public mutating func pack(_ value: Int?) {
    pack(value) { $0.pack($1) }
  }

  public mutating func pack(_ values: [String]) {
    pack(values) { $0.pack($1) }
  }

  public mutating func pack(_ values: [Int]) {
    pack(values) { $0.pack($1) }
  }
}

extension Packer {
  /// Packs an instant as whole milliseconds since 1970.
  ///
  /// What no integer holds, such as the instants that a feed's "year 999999999999" comes to, is
  /// packed as the nearest that one does.
  public mutating func pack(_ date: Date) {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    pack(Int(exactly: milliseconds) ?? (milliseconds > 0 ? .max : milliseconds < 0 ? .min : 0))
  }

  public mutating func pack(_ date: Date?) {
    pack(date) { $0.pack($1) }
  }
}
