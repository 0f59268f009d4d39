import Deciphering

extension PlainHTML {
  /// The character that what begins with an ampersand here stands for, which may be the ampersand;
  /// nil where the standard has special rules.
  mutating func readReference(isInAttribute: Bool) -> Unicode.Scalar? {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
    if next == UInt8(ascii: "#") { return readNumber() }
    guard next.isLetter else { return readAmpersand() }
    var key = ByteNames<UInt32>.Key()
    var end = position + 1
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit {
      if key.count < ByteNames<UInt32>.Key.longest { key.append(bytes[end]) }
      end += 1
    }
    guard end < bytes.count else { return nil }
    if bytes[end] == UInt8(ascii: ";"), end - position - 1 <= ByteNames<UInt32>.Key.longest,
      let value = HTMLEntity.byName[key]
    {
      position = end + 1
      return Unicode.Scalar(value)
    }
    // In an address, `&name=` is no reference, whatever the name.
    return isInAttribute && bytes[end] == UInt8(ascii: "=") ? readAmpersand() : nil
  }

  private mutating func readAmpersand() -> Unicode.Scalar {
    position += 1
    return "&"
  }

  private mutating func readNumber() -> Unicode.Scalar? {
    var index = position + 2
    guard index < bytes.count else { return nil }
    let isHexadecimal = bytes[index].lowercased == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    var digits = 0
    while index < bytes.count, digits < 8 {
      let byte = bytes[index].lowercased
      if byte.isDigit {
        value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(byte - 0x30)
      } else if isHexadecimal, 0x61...0x66 ~= byte {
        value = value &* 16 &+ UInt32(byte - 0x57)
      } else {
        break
      }
      digits += 1
      index += 1
    }
    guard digits > 0, digits < 8, index < bytes.count, bytes[index] == UInt8(ascii: ";") else {
      return nil
    }
    // The standard replaces controls and what is no character.
    switch value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD, 0x09, 0x0A: break
    case 0x1_0000...0x10_FFFF where value & 0xFFFE != 0xFFFE: break
    default: return nil
    }
    position = index + 1
    return Unicode.Scalar(value)
  }
}

extension [UInt8] {
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
