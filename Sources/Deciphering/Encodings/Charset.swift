/// A character encoding in which documents are written.
public enum Charset: Hashable, Sendable {
  case utf8
  case utf16(lowFirst: Bool)
  case utf32(lowFirst: Bool)
  /// One byte a character; the name is that of a `SingleByte`.
  case singleByte(String)
  case gb18030
  case big5
  case eucKR
  case shiftJIS
  case eucJP
  case iso2022JP

  public static let windows1252 = Charset.singleByte("windows-1252")
  public static let windows1251 = Charset.singleByte("windows-1251")

  /// The encoding that a label in a document means; nil for one that is not known.
  ///
  /// As browsers do (WHATWG Encoding Standard), a label for a small set stands for the larger set
  /// that its writers really used. A few encodings are known that browsers have given up.
  public init?(label: String) {
    let name = label.utf8.prefix(64).map(\.lowercased).filter { $0.isLetter || $0.isDigit }
    guard let charset = Charset.labels[String(decoding: name, as: UTF8.self)] else { return nil }
    self = charset
  }

  /// What reads its characters; nil for UTF-8, which needs no reading.
  var reading: (any CharacterReading)? {
    switch self {
    case .utf8: nil
    case .utf16(let lowFirst): UTF16Reading(lowFirst: lowFirst)
    case .utf32(let lowFirst): UTF32Reading(lowFirst: lowFirst)
    case .singleByte(let name): SingleByte.named(name)
    case .gb18030: GB18030()
    case .big5: Big5()
    case .eucKR: EUCKR()
    case .shiftJIS: ShiftJIS()
    case .eucJP: EUCJP()
    case .iso2022JP: ISO2022JP()
    }
  }
}
