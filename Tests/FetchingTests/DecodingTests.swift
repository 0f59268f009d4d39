import Fetching
import Loopback
import Testing

struct DecodingTests {
  private static let text = String(repeating: "tide ", count: 200)
  /// The text, as three compressors made it.
  private static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0xC9, 0x4C, 0x49, 0x55, 0x28,
    0x19, 0x25, 0x46, 0x89, 0x51, 0x62, 0x38, 0x13, 0x00, 0x49, 0x9F, 0xDD, 0xC1, 0xE8, 0x03, 0x00,
    0x00,
  ]
  private static let brotli: [UInt8] = [
    0x13, 0xE7, 0x03, 0x00, 0x04, 0x36, 0xE0, 0x48, 0x73, 0x28, 0xD8, 0x8F, 0xD6, 0xA2, 0xE8, 0xFC,
    0x19,
  ]
  private static let deflate: [UInt8] = [
    0x2B, 0xC9, 0x4C, 0x49, 0x55, 0x28, 0x19, 0x25, 0x46, 0x89, 0x51, 0x62, 0x38, 0x13, 0x00,
  ]

  private func fetch(_ encoding: String, _ body: [UInt8]) throws -> Fetched.Outcome {
    let server = try LoopbackServer([
      "/": .init("200 OK", ["Content-Encoding: \(encoding)"], body: body)
    ])
    return Fetched.one(server.url("/"))
  }

  @Test func `what servers compress is undone`() throws {
    let zlib = [0x78, 0xDA] + Self.deflate + [0x24, 0x0A, 0x62, 0xC0]
    for (encoding, body) in [
      ("gzip", Self.gzip), ("x-gzip", Self.gzip), ("GZIP", Self.gzip), ("br", Self.brotli),
      ("deflate", zlib), ("deflate", Self.deflate), ("identity, gzip", Self.gzip),
      ("identity", Array(Self.text.utf8)), ("gzip", Array(Self.text.utf8)),
    ] {
      #expect(try fetch(encoding, body).text == Self.text, "\(encoding)")
    }
  }

  @Test func `gzip may come in several members, and with something behind it`() throws {
    #expect(try fetch("gzip", Self.gzip + Self.gzip).text == Self.text + Self.text)
    #expect(try fetch("gzip", Self.gzip + [0, 0, 0]).text == Self.text)
  }

  @Test func `what is damaged or unknown is a failure`() throws {
    var damaged = Self.gzip
    damaged[12] = 0xFF
    for (encoding, body) in [
      ("gzip", damaged), ("br", [0xFF, 0xFF, 0xFF]), ("gzip, gzip", Self.gzip), ("wild", [1]),
    ] {
      guard case .unreachable = try fetch(encoding, body).error else {
        Issue.record("\(encoding)")
        continue
      }
    }
  }

  @Test func `a long compressed body comes out whole however slowly it is taken`() throws {
    // Members of 200 numbered lines each, stored rather than compressed.
    var body: [UInt8] = []
    var plain: [UInt8] = []
    for member in 0..<600 {
      let text = (0..<500).map { "line \($0) of \(member)\n" }.joined()
      plain += text.utf8
      body += Self.stored(Array(text.utf8))
    }
    let server = try LoopbackServer([
      "/": .init("200 OK", ["Content-Encoding: gzip"], body: body)
    ])
    var request = WebRequest(url: server.url("/"))
    request.mayReachPrivate = true
    let limits = FetchLimits(held: 1 << 20, heldAltogether: 3 << 20)
    var turns = 0
    let fetched = Fetched([request], with: Fetcher(limits: limits)) {
      turns += 1
      return turns % 3 == 0 ? 0 : 2 << 20
    }
    #expect(plain.count > 4 << 20)
    #expect(fetched.outcomes[0]?.body == plain)
    let pieces = fetched.events.count { event in
      if case .body = event { return true }
      return false
    }
    #expect(pieces > 3)
  }

  /// A gzip member in which the bytes lie as they are (RFC 1951, 3.2.4); without a checksum that
  /// would be looked at, hence with the right one.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    func low(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + low(bytes.count, 2)
      + low(~bytes.count & 0xFFFF, 2) + bytes + low(Int(~sum), 4) + low(bytes.count, 4)
  }
}
