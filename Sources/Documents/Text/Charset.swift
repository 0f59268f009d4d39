/// An encoding as a document names it.
enum Charset: Equatable {
  case utf8
  case utf16(lowFirst: Bool)
  case windows1252
  case windows1251
  /// A name for the system's converter.
  case other(String)

  /// Reads a label as the WHATWG Encoding Standard does for the common ones.
  init?(label: String) {
    let name = label.trimmed.lowercased()
    guard (1...40).contains(name.utf8.count),
      name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F })
    else { return nil }
    switch name {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "ucs-2", "unicode": self = .utf16(lowFirst: true)
    case "utf-16be": self = .utf16(lowFirst: false)
    case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii":
      self = .windows1252
    case "windows-1251", "cp1251", "cp-1251", "win-1251": self = .windows1251
    case "gb2312", "gbk", "gb18030", "x-gbk": self = .other("GB18030")
    case "shift_jis", "shift-jis", "sjis", "x-sjis": self = .other("CP932")
    case "euc-kr", "ks_c_5601-1987": self = .other("CP949")
    default: self = .other(name.uppercased())
    }
  }

  /// The `charset` of a `Content-Type`.
  static func label(in contentType: String?) -> String? {
    guard let contentType, let name = contentType.lowercased().firstRange(of: "charset") else {
      return nil
    }
    let lower = contentType.lowercased()
    let value = lower[name.upperBound...].drop { $0 == " " }
    guard value.first == "=" else { return nil }
    let label = value.dropFirst().drop { " \"'".contains($0) }.prefix { !" \"';,".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}
