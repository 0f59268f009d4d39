import CCharsets

/// The characters of an encoding in rows and cells.
struct CharacterTable: Sendable {
  private let width: Int
  /// Code points, row after row; 0 where there is none.
  private let cells: [UInt32]

  static let gb18030 = CharacterTable(CHARSETS_GB18030, width: 190)
  static let big5 = CharacterTable(CHARSETS_BIG5, width: 157)
  static let eucKR = CharacterTable(CHARSETS_EUC_KR, width: 190)
  static let jis0208 = CharacterTable(CHARSETS_JIS0208, width: 94)
  static let jis0212 = CharacterTable(CHARSETS_JIS0212, width: 94)

  private init(_ table: charsets_table, width: Int) {
    var cells: [UInt32] = []
    let text = CharacterTable.text(of: table).unicodeScalars
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for scalar in line.prefix(width) { cells.append(scalar == "." ? 0 : scalar.value) }
      cells += repeatElement(0, count: (row + 1) * width - cells.count)
    }
    self.width = width
    self.cells = cells
  }

  subscript(row: Int, cell: Int) -> Unicode.Scalar? {
    let index = row * width + cell
    guard row >= 0, 0..<width ~= cell, index < cells.count, cells[index] != 0 else { return nil }
    return Unicode.Scalar(cells[index])
  }

  /// The characters of the Basic Multilingual Plane beyond ASCII that are not in it, in their order.
  var rest: [Unicode.Scalar] {
    let own = Set(cells)
    return (0x80...0xFFFF).compactMap { own.contains($0) ? nil : Unicode.Scalar($0) }
  }

  /// The half-width katakana of a byte from 0xA1 to 0xDF (JIS X 0201).
  static func katakana(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0xFF61 - 0xA1 + UInt32(byte)) ?? "\u{FFFD}"
  }

  static func text(of table: charsets_table) -> String {
    var length = 0
    let bytes = charsets_text(table, &length)
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
