import Deciphering

/// Bytes in an encoding that the first line names; the rest arrives in two pieces.
enum FuzzedEncodings: FuzzedParser {
  static let name = "encodings"

  static let samples =
    [
      "utf-8", "utf-16", "windows-1251", "koi8-r", "shift_jis", "gb18030", "iso-2022-jp", "utf-7",
      "euc-kr", "big5",
    ].map { Array("\($0)\n<a>".utf8) + [0xE9, 0x81, 0x40, 0x1B, 0x24, 0x42, 0x30] }
    + [Array("\n".utf8) + [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x3D, 0xD8, 0, 0xDE, 0]]

  static func take(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1)
    guard parts.count == 2 else { return }
    let label = String(decoding: parts[0], as: UTF8.self)
    let text = Array(parts[1])
    _ = (
      Charset.declared(inXML: bytes[...]), Charset.declared(inPage: bytes), Charset.label(in: label)
    )
    let decoded = TextDecoding.utf8(text, declared: label)
    expect(String(validating: decoded, as: UTF8.self) != nil, "a page decoded to no UTF-8")
    let whole = decode(text, label, cut: text.count)
    expect(String(validating: whole, as: UTF8.self) != nil, "a feed decoded to no UTF-8")
    expect(whole == decode(text, label, cut: text.count / 2), "pieces change the text")
  }

  private static func decode(_ bytes: [UInt8], _ label: String, cut: Int) -> [UInt8] {
    let decoder = TextDecoder(Charset(label: label))
    var output: [UInt8] = []
    for piece in [bytes[..<cut], bytes[cut...]] {
      Array(piece).withUnsafeBufferPointer { decoder.decode($0) { output += $0 } }
    }
    decoder.finish { output += $0 }
    return output
  }
}
