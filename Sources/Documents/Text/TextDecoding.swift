/// Bytes in whatever encoding, as UTF-8.
///
/// It always answers: what cannot be decoded becomes U+FFFD.
enum TextDecoding {
  /// Decodes by byte order mark, then as declared, then as UTF-8 if it is that, then by guess.
  static func utf8(_ bytes: [UInt8], declared: String?) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), lowFirst: false) }
    if let charset = declared.flatMap(Charset.init(label:)),
      let decoded = decode(bytes, as: charset)
    {
      return decoded
    }
    let multibyte = UTF8Evidence(bytes)
    if multibyte.wrong == 0 { return bytes }
    if multibyte.right > multibyte.wrong { return repaired(bytes[...]) }
    return (looksCyrillic(bytes) ? CharacterSet8.windows1251 : .windows1252).utf8(bytes)
  }
}

extension TextDecoding {
  private static func decode(_ bytes: [UInt8], as charset: Charset) -> [UInt8]? {
    switch charset {
    case .utf8:
      // A page that says so and is not has usually been converted badly; guess then.
      let evidence = UTF8Evidence(bytes)
      if evidence.wrong == 0 { return bytes }
      return evidence.right >= evidence.wrong ? repaired(bytes[...]) : nil
    case .utf16(let lowFirst): return utf16(bytes[...], lowFirst: lowFirst)
    case .windows1252: return CharacterSet8.windows1252.utf8(bytes)
    case .windows1251: return CharacterSet8.windows1251.utf8(bytes)
    case .other(let name): return Converter(from: name)?.utf8(bytes)
    }
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
    let start = bytes.startIndex
    let units = (0..<bytes.count / 2).map { index in
      let (one, two) = (UInt16(bytes[start + 2 * index]), UInt16(bytes[start + 2 * index + 1]))
      return lowFirst ? one | two << 8 : one << 8 | two
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Letters beyond ASCII come in whole words in Russian and one by one in western languages.
  private static func looksCyrillic(_ bytes: [UInt8]) -> Bool {
    var beside = 0
    var alone = 0
    var previous: UInt8 = 0
    for (index, byte) in bytes.prefix(1 << 16).enumerated() {
      if byte >= 0xC0 {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if previous >= 0xC0 || next >= 0xC0 { beside += 1 } else { alone += 1 }
      }
      previous = byte
    }
    return beside > 2 * alone
  }
}
