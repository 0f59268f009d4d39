/// Values by short ASCII names, looked up in bytes without making a string of them.
struct ByteNames<Value: Sendable>: Sendable {
  /// The bytes of a name in two words, in lower case.
  struct Key: Hashable, Sendable {
    static var longest: Int { 15 }

    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ byte: UInt8) {
      if count < 8 {
        low |= UInt64(byte) << (count * 8)
      } else {
        high |= UInt64(byte) << ((count - 8) * 8)
      }
      count += 1
    }

    fileprivate var slot: Int {
      let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> 40)
    }
  }

  private var slots: [(key: Key, value: Value)?]

  /// Names longer than `Key.longest` are left out.
  init(_ values: [(String, Value)]) {
    var size = 64
    while size < values.count * 4 { size *= 2 }
    slots = [(key: Key, value: Value)?](repeating: nil, count: size)
    for (name, value) in values where name.utf8.count <= Key.longest {
      var key = Key()
      for byte in name.utf8 { key.append(byte) }
      var slot = key.slot & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = (key, value)
    }
  }

  subscript(key: Key) -> Value? {
    var slot = key.slot & (slots.count - 1)
    while let found = slots[slot] {
      if found.key == key { return found.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
