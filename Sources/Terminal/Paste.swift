/// Pasted text on its way in, up to the "ESC [ 201 ~" that ends it.
struct Paste {
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end have come.
  private var matched = 0

  /// Takes what belongs to the paste; its text once the end has come.
  mutating func take(_ rest: inout ArraySlice<UInt8>) -> String? {
    while let byte = rest.popFirst() {
      if byte == Self.end[matched] {
        matched += 1
        if matched == Self.end.count {
          matched = 0
          return text
        }
        continue
      }
      keep(Self.end[..<matched])
      matched = byte == Byte.escape ? 1 : 0
      if matched == 0 { keep([byte]) }
    }
    return nil
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count + more.count <= InputDecoder.mostPasted { bytes += more }
  }
}
