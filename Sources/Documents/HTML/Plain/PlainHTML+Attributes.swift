import Deciphering

extension PlainHTML {
  private static let names = ByteNames(HTMLAttribute.allCases.map { ($0.rawValue, $0) })

  /// Reads up to the end of a start tag, and keeps the attributes that are looked at.
  mutating func readAttributes() -> Range<Int>? {
    let begin = tree.attributes.count
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return begin..<tree.attributes.count
      }
      if byte == UInt8(ascii: "/") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { return nil }
        continue
      }
      guard byte.isSpace else { return nil }
      while position < bytes.count, bytes[position].isSpace { position += 1 }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { continue }
      guard readAttribute(after: begin) else { return nil }
    }
    return nil
  }
}

extension PlainHTML {
  private typealias Key = ByteNames<HTMLAttribute>.Key

  private mutating func readAttribute(after begin: Int) -> Bool {
    var key = Key()
    let start = position
    reading: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x0A, 0x09, 0x0C, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"):
        break reading
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"): return false
      default: if key.count < Key.longest { key.append(byte.lowercased) }
      }
      position += 1
    }
    guard position > start else { return false }
    let isShort = position - start <= Key.longest
    let name = isShort ? Self.names[key] : nil
    // The first of two of a name counts.
    let isKept =
      name.map { name in !tree.attributes[begin...].contains { $0.name == name } } ?? false
    var next = position
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      if let name, isKept { tree.attributes.append((name, "")) }
      return true
    }
    position = next + 1
    while position < bytes.count, bytes[position].isSpace { position += 1 }
    guard position < bytes.count else { return false }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      return readValue(until: quote, isKept ? name : nil)
    }
    return readBareValue(isKept ? name : nil)
  }

  private mutating func readValue(until quote: UInt8, _ name: HTMLAttribute?) -> Bool {
    let start = position
    var hasReference = false
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "&") { hasReference = true }
      position += 1
    }
    guard position < bytes.count else { return false }
    let end = position
    if let name {
      if hasReference {
        var value: [UInt8] = []
        position = start
        while position < end {
          if bytes[position] == UInt8(ascii: "&") {
            guard let character = readReference(isInAttribute: true) else { return false }
            value.append(character)
          } else {
            value.append(bytes[position])
            position += 1
          }
        }
        tree.attributes.append((name, String(decoding: value, as: UTF8.self)))
      } else {
        let value = UnsafeBufferPointer(rebasing: bytes[start..<end])
        tree.attributes.append((name, String(decoding: value, as: UTF8.self)))
      }
    }
    position = end + 1
    guard position < bytes.count else { return false }
    let next = bytes[position]
    return next.isSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  private mutating func readBareValue(_ name: HTMLAttribute?) -> Bool {
    let start = position
    while position < bytes.count, !bytes[position].isSpace, bytes[position] != UInt8(ascii: ">") {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="),
        UInt8(ascii: "`"), UInt8(ascii: "&"):
        return false
      default: position += 1
      }
    }
    guard position > start else { return false }
    if let name {
      let value = UnsafeBufferPointer(rebasing: bytes[start..<position])
      tree.attributes.append((name, String(decoding: value, as: UTF8.self)))
    }
    return true
  }
}
