/// The character encoding of a document, by the name under which iconv knows it.
struct Charset: Equatable {
  let name: String

  static let utf8 = Charset(name: "UTF-8")

  init(name: String) {
    self.name = name
  }

  /// The encoding that a label in a document means.
  ///
  /// As browsers do (WHATWG Encoding Standard), a label for a small set stands for the larger set
  /// that its writers really used.
  init(label: String) {
    let label = label.trimmed.lowercased()
    name = Charset.wider[label] ?? label.uppercased()
  }

  /// Finds the encoding by the byte order mark, the content type and the XML declaration, in this
  /// order (RFC 7303, section 3.2), and how many bytes the mark takes.
  static func detect(
    _ beginning: ArraySlice<UInt8>,
    contentType: String?
  ) -> (charset: Charset, markLength: Int) {
    for (mark, name) in marks where beginning.starts(with: mark) {
      return (Charset(name: name), mark.count)
    }
    if let label = label(inContentType: contentType) { return (Charset(label: label), 0) }
    for (pattern, name) in patterns where beginning.starts(with: pattern) {
      return (Charset(name: name), 0)
    }
    return (declared(beginning).map(Charset.init(label:)) ?? .utf8, 0)
  }
}

extension Charset {
  private static let marks: [([UInt8], String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"),
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
    ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE"),
  ]

  /// What "<?" or "<r" look like in wide encodings without a mark.
  private static let patterns: [([UInt8], String)] = [
    ([0x3C, 0, 0, 0], "UTF-32LE"),
    ([0, 0, 0, 0x3C], "UTF-32BE"),
    ([0x3C, 0], "UTF-16LE"),
    ([0, 0x3C], "UTF-16BE"),
  ]

  private static let wider: [String: String] = [
    "utf8": "UTF-8", "utf-16": "UTF-8", "utf-32": "UTF-8", "unicode": "UTF-8",
    "iso-8859-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252",
    "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252",
    "ascii": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254", "iso-8859-11": "CP874",
    "tis-620": "CP874", "gb2312": "GB18030", "gbk": "GB18030", "shift_jis": "CP932",
    "shift-jis": "CP932", "x-sjis": "CP932", "sjis": "CP932", "euc-kr": "UHC",
    "ks_c_5601-1987": "UHC", "big5": "BIG5-HKSCS", "x-mac-cyrillic": "MAC-CYRILLIC",
    "macintosh": "MACINTOSH", "x-gbk": "GB18030", "x-euc-jp": "EUC-JP",
  ]

  private static func label(inContentType type: String?) -> String? {
    for part in type?.split(separator: ";").dropFirst() ?? [] {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmed.lowercased() == "charset" else { continue }
      let label = pair[1].filter { $0 != "\"" && $0 != "'" }
      if let label = label.content { return label }
    }
    return nil
  }

  /// The name in `<?xml version="1.0" encoding="…"?>`.
  private static func declared(_ beginning: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: beginning.prefix(256), as: UTF8.self)
    let start = text.drop(while: \.isWhitespace)
    guard start.hasPrefix("<?xml"), let end = start.firstIndex(of: ">") else { return nil }
    let pieces = start[..<end].split { $0 == "\"" || $0 == "'" }
    let names = zip(pieces, pieces.dropFirst())
    return names.first {
      $0.0.trimmed.hasSuffix("encoding=") || $0.0.trimmed.hasSuffix("encoding =")
    }
    .map { String($0.1) }
  }
}
