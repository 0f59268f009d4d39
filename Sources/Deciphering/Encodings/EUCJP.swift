/// EUC-JP: JIS X 0208, and with a byte before it katakana and JIS X 0212.
struct EUCJP: CharacterReading {
  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    let lead = bytes[position]
    guard lead == 0x8E || lead == 0x8F || 0xA1...0xFE ~= lead else { return .wrong(1) }
    let length = lead == 0x8F ? 3 : 2
    guard position + length <= bytes.count else { return .cut }
    let last = bytes[position + length - 1]
    guard 0xA1...0xFE ~= last else { return .wrong(1) }
    if lead == 0x8E { return last <= 0xDF ? .scalar(CharacterTable.katakana(last), 2) : .wrong(2) }
    let table: CharacterTable = length == 3 ? .jis0212 : .jis0208
    let row = Int(bytes[position + length - 2]) - 0xA1
    return table[row, Int(last) - 0xA1].map { .scalar($0, length) } ?? .wrong(length)
  }
}
