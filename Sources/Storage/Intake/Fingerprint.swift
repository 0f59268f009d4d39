/// A 64-bit FNV-1a hash: the same in every process, for telling changed from unchanged.
///
/// See http://www.isthe.com/chongo/tech/comp/fnv/. It resists no one who looks for collisions.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The value as SQLite keeps it.
  var stored: Int64 { Int64(bitPattern: value) }
}
