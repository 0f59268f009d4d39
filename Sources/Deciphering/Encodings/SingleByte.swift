import CCharsets

/// An encoding of one byte a character: ASCII and 128 more.
struct SingleByte: CharacterReading, Sendable {
  /// By their bytes, from 0x80; U+FFFD where there is none.
  private let characters: [Unicode.Scalar]

  static let windows1252 = named("windows-1252")

  /// One of the table's encodings; Windows-1252 for any other name.
  static func named(_ name: String) -> SingleByte {
    SingleByte(characters: all[name] ?? all["windows-1252"] ?? [])
  }

  /// What a byte from 0x80 stands for.
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    let index = Int(byte) - 0x80
    return characters.indices.contains(index) ? characters[index] : "\u{FFFD}"
  }

  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    .scalar(scalar(bytes[position]), 1)
  }

  private static let all: [String: [Unicode.Scalar]] = {
    var all: [String: [Unicode.Scalar]] = [:]
    let text = CharacterTable.text(of: CHARSETS_SINGLE_BYTE).unicodeScalars
    for line in text.split(separator: "\n") {
      let name = line.prefix { $0 != " " }
      let characters = line[name.endIndex...].dropFirst()
      all[String(name)] = characters.map { $0 == "." ? "\u{FFFD}" : $0 }
    }
    return all
  }()
}
