import Foundation
import Testing

@testable import tribune

struct JSONTests {
  private func text(_ json: JSON) -> String {
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `members keep their order and numbers stay whole`() {
    let json = JSON.object([
      ("b", .integer(-7)), ("a", .array([.null, .boolean(true), .number(4.5)])),
      ("c", JSON(Optional<String>.none)), ("d", .number(.infinity)),
    ])
    #expect(text(json) == #"{"b":-7,"a":[null,true,4.5],"c":null,"d":null}"#)
  }

  @Test func `what a terminal would obey is escaped`() {
    let raw = "\u{1B}[2J\u{9B}x\u{2028}\u{202E}\u{E0068}\"\\\n\t é日"
    let written = #""\u001b[2J\u009bx\u2028\u202e\udb40\udc68\"\\\n\u0009 é日""#
    #expect(text(.string(raw)) == written)
  }

  @Test func `every scalar is read back as it was written`() throws {
    for start in stride(from: 0, to: 0x11_0000, by: 0x400) {
      let scalars = (start..<start + 0x400).compactMap { Unicode.Scalar(UInt32($0)) }
      let raw = String(String.UnicodeScalarView(scalars))
      guard !raw.isEmpty else { continue }
      let back = try JSONDecoder().decode(
        [String].self,
        from: Data(text(.array([.string(raw)])).utf8)
      )
      #expect(back.first.map { Array($0.unicodeScalars) } == scalars)
    }
  }
}
