/// Bytes as letters, by RFC 4648 with padding.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      text += (0..<4).map { letters[Int(group >> (18 - 6 * $0) & 63)] }
      group = 0
      count = 0
    }
    if count > 0 {
      group <<= 8 * (3 - UInt32(count))
      text += (0...count).map { letters[Int(group >> (18 - 6 * $0) & 63)] }
      text += Array(repeating: UInt8(ascii: "="), count: 3 - count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
