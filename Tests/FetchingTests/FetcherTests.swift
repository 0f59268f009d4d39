import Fetching
import Testing

struct FetcherTests {
  private struct Fetched {
    var response: Response
    var body: [UInt8]
  }

  private func fetch(
    _ url: String,
    limits: FetchLimits = FetchLimits(),
    mayConnect: @escaping (PeerAddress) -> Bool = { _ in true }
  ) throws -> Fetched {
    var body: [UInt8] = []
    let response = try Fetcher(limits: limits, mayConnect: mayConnect).fetch(url) { body += $1 }
    return Fetched(response: response, body: body)
  }

  /// "tide tide tide …", 1,000 bytes, as gzip made it.
  private static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0xC9, 0x4C, 0x49, 0x55, 0x28,
    0x19, 0x25, 0x46, 0x89, 0x51, 0x62, 0x38, 0x13, 0x00, 0x49, 0x9F, 0xDD, 0xC1, 0xE8, 0x03, 0x00,
    0x00,
  ]

  @Test func `a body comes with its address, status and type`() throws {
    let server = try LoopbackServer([
      "/a": .init("200 OK", ["Content-Type: text/x; charset=y"], body: Array("hello".utf8))
    ])
    let fetched = try fetch(server.url("/a"))
    #expect(fetched.body == Array("hello".utf8))
    #expect(fetched.response.status == 200)
    #expect(fetched.response.contentType == "text/x; charset=y")
    #expect(fetched.response.url == server.url("/a"))
  }

  @Test func `an empty body is a response all the same`() throws {
    let server = try LoopbackServer(["/": .init("200 OK", ["Content-Length: 0"])])
    let fetched = try fetch(server.url("/"))
    #expect(fetched.body.isEmpty)
    #expect(fetched.response.length == 0)
  }

  @Test func `redirects are followed to the last address`() throws {
    let server = try LoopbackServer([
      "/1": .init("301 Moved", ["Location: /2"], body: Array("not this".utf8)),
      "/2": .init("302 Found", ["Location: /3"]), "/3": .init(body: Array("here".utf8)),
    ])
    let fetched = try fetch(server.url("/1"))
    #expect(fetched.body == Array("here".utf8))
    #expect(fetched.response.url == server.url("/3"))
  }

  @Test func `redirects in a circle end`() throws {
    let server = try LoopbackServer(["/": .init("302 Found", ["Location: /"])])
    #expect(throws: FetchError.self) { try fetch(server.url("/")) }
  }

  @Test func `a redirect out of the web is refused`() throws {
    let server = try LoopbackServer(["/": .init("302 Found", ["Location: file:///etc/passwd"])])
    let error = #expect(throws: FetchError.self) { try fetch(server.url("/")) }
    guard case .badAddress = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "http://"])
  func `only web addresses are fetched`(_ url: String) {
    let error = #expect(throws: FetchError.self) { try fetch(url) }
    guard case .badAddress = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a status that is no success is refused without its body`() throws {
    let server = try LoopbackServer([
      "/410": .init("410 Gone", body: Array("gone".utf8)), "/500": .init("500 Oh"),
    ])
    #expect(throws: FetchError.refused(status: 404)) { try fetch(server.url("/none")) }
    #expect(throws: FetchError.refused(status: 410)) { try fetch(server.url("/410")) }
    #expect(throws: FetchError.refused(status: 500)) { try fetch(server.url("/500")) }
  }

  @Test func `an answer that is not HTTP is no fault of the address`() throws {
    var garbage = LoopbackServer.Answer()
    garbage.bytes = [0, 0xFF] + Array(" hello\r\n\r\n".utf8)
    let server = try LoopbackServer(["/": garbage])
    #expect(throws: FetchError.unreachable("The answer is not HTTP")) {
      try fetch(server.url("/"))
    }
  }

  @Test func `a body without end is cut off at the limit`() throws {
    var endless = LoopbackServer.Answer()
    endless.repeating = [UInt8](repeating: 0x61, count: 1 << 16)
    let server = try LoopbackServer(["/": endless])
    let limits = FetchLimits(size: 1 << 20)
    #expect(throws: FetchError.tooLarge(limit: 1 << 20)) {
      try fetch(server.url("/"), limits: limits)
    }
  }

  @Test func `gzip is undone, and its size counts undone`() throws {
    let answer = LoopbackServer.Answer("200 OK", ["Content-Encoding: gzip"], body: Self.gzip)
    let server = try LoopbackServer(["/": answer])
    let fetched = try fetch(server.url("/"))
    #expect(fetched.body == Array(String(repeating: "tide ", count: 200).utf8))
    let limits = FetchLimits(size: 999)
    #expect(throws: FetchError.tooLarge(limit: 999)) { try fetch(server.url("/"), limits: limits) }
  }

  @Test func `a server that says nothing is given up`() throws {
    let server = try LoopbackServer(["/": .init("200 OK", ["Content-Length: 9"])])
    var silent = LoopbackServer.Answer()
    silent.bytes = []
    silent.repeating = []
    #expect(throws: FetchError.self) { try fetch(server.url("/"), limits: .init(totalTime: 1)) }
    let closed = try LoopbackServer(["/": silent])
    #expect(throws: FetchError.self) { try fetch(closed.url("/"), limits: .init(totalTime: 1)) }
  }

  @Test func `an address that may not be connected to is refused`() throws {
    let server = try LoopbackServer(["/": .init(body: [1])])
    var asked: [PeerAddress] = []
    #expect(throws: FetchError.badAddress("a private address")) {
      try fetch(server.url("/")) { peer in
        asked.append(peer)
        return false
      }
    }
    #expect(asked.map(\.bytes) == [[127, 0, 0, 1]])
    #expect(asked.map(\.family) == [.version4])
  }

  @Test func `what take throws comes out and ends the transfer`() throws {
    struct Enough: Error {}
    var endless = LoopbackServer.Answer()
    endless.repeating = [0x61]
    let server = try LoopbackServer(["/": endless])
    #expect(throws: Enough.self) {
      _ = try Fetcher().fetch(server.url("/")) { _, _ in throw Enough() }
    }
  }
}
