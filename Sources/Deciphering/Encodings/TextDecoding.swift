/// Bytes in whatever encoding, as UTF-8.
///
/// It always answers: what cannot be decoded becomes U+FFFD.
public enum TextDecoding {
  /// Decodes by byte order mark, then as declared, then as UTF-8 if it is that, then by guess.
  public static func utf8(_ bytes: [UInt8], declared: String?) -> [UInt8] {
    if let (charset, length) = Charset.marked(bytes.prefix(4)) {
      return decode(bytes[length...], as: charset)
    }
    let charset = declared.flatMap(Charset.init(label:))
    if let charset, charset != .utf8 { return decode(bytes[...], as: charset) }
    let evidence = UTF8Evidence(bytes)
    if evidence.wrong == 0 { return bytes }
    // A page that says that it is UTF-8 and is not has usually been converted badly.
    if evidence.right > evidence.wrong || charset == .utf8 && evidence.right == evidence.wrong {
      return decode(bytes[...], as: .utf8)
    }
    return decode(bytes[...], as: UTF8Evidence.isCyrillic(bytes) ? .windows1251 : .windows1252)
  }
}

extension TextDecoding {
  private static func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> [UInt8] {
    guard var reading = charset.reading else {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      let read = reading.convert(bytes, into: &output)
      // The end cut a character off.
      if read < bytes.count { UTF8.append("\u{FFFD}", to: &output) }
      return output
    }
  }
}
