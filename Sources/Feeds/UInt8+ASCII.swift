extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Space, tab, line feed, carriage return.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
