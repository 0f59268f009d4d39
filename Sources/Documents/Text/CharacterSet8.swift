/// An encoding of one byte a character, by the half beyond ASCII.
///
/// The two that are guessed are here as tables, because the system's converter loads files, which a
/// worker may not be allowed to open.
struct CharacterSet8: Sendable {
  private let high: [[UInt8]]

  private init(_ characters: String, then rest: ClosedRange<UInt32>) {
    let scalars = characters.unicodeScalars.map { $0 } + rest.compactMap(Unicode.Scalar.init)
    high = scalars.map { Array(String($0).utf8) }
  }

  static let windows1252 = CharacterSet8(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ",
    then: 0xA0...0xFF
  )

  static let windows1251 = CharacterSet8(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї",
    then: 0x410...0x44F
  )

  func utf8(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: high[Int(byte) - 0x80])
      }
    }
    return result
  }
}
