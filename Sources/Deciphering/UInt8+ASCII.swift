/// The ASCII classes by which bytes of UTF-8 are looked at.
extension UInt8 {
  /// White space as HTML has it: space, tab, line feed, form feed, carriage return.
  @inlinable public var isSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  @inlinable public var isDigit: Bool { self &- 0x30 < 10 }

  @inlinable public var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// An ASCII letter in lower case, everything else as it is.
  @inlinable public var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }

  /// A letter or digit, or a byte of a character beyond ASCII.
  @inlinable public var isWord: Bool { isLetter || isDigit || self >= 0x80 }
}
