import Fetching
import Loopback
import Testing

struct FetcherTests {
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
    let fetched = Fetched.one(server.url("/a"))
    #expect(fetched.text == "hello")
    #expect(fetched.answer?.status == 200)
    #expect(fetched.answer?.contentType == "text/x; charset=y")
    #expect(fetched.answer?.url == server.url("/a"))
  }

  @Test func `an empty body is an answer all the same`() throws {
    let server = try LoopbackServer(["/": .init("200 OK", ["Content-Length: 0"])])
    let fetched = Fetched.one(server.url("/"))
    #expect(fetched.body.isEmpty)
    #expect(fetched.hash != nil)
    #expect(fetched.answer?.length == 0)
  }

  @Test func `redirects are followed to the last address`() throws {
    let server = try LoopbackServer([
      "/1": .init("301 Moved", ["Location: /2"], body: Array("not this".utf8)),
      "/2": .init("302 Found", ["Location: /3"]), "/3": .init(body: Array("here".utf8)),
    ])
    let fetched = Fetched.one(server.url("/1"))
    #expect(fetched.text == "here")
    #expect(fetched.answer?.url == server.url("/3"))
    #expect(fetched.answer?.permanentURL == server.url("/2"))
  }

  @Test func `redirects in a circle end`() throws {
    let server = try LoopbackServer(["/": .init("302 Found", ["Location: /"])])
    #expect(Fetched.one(server.url("/")).error == .tooManyRedirects)
    #expect(server.requests.count == 6)
  }

  @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "http://a b/", "https://"])
  func `a redirect out of the web is refused`(_ location: String) throws {
    let server = try LoopbackServer(["/": .init("302 Found", ["Location: \(location)"])])
    guard case .badAddress = Fetched.one(server.url("/")).error else {
      Issue.record("\(Fetched.one(server.url("/")))")
      return
    }
  }

  @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "http://", ""])
  func `only web addresses are fetched`(_ url: String) {
    guard case .badAddress = Fetched.one(url).error else {
      Issue.record("\(Fetched.one(url))")
      return
    }
  }

  @Test func `a status that is no success is refused without its body`() throws {
    let server = try LoopbackServer([
      "/410": .init("410 Gone", body: Array("gone".utf8)),
      "/500": .init("500 Oh", body: [UInt8](repeating: 0x61, count: 1 << 20)),
      "/429": .init("429 Slow down", ["Retry-After: 120"]),
    ])
    #expect(Fetched.one(server.url("/none")).error == .refused(status: 404))
    #expect(Fetched.one(server.url("/410")).error == .refused(status: 410))
    #expect(Fetched.one(server.url("/410")).body.isEmpty)
    #expect(Fetched.one(server.url("/500")).error == .refused(status: 500))
    #expect(Fetched.one(server.url("/429")).answer?.retryAfter == 120)
  }

  @Test func `an answer that is not HTTP is no fault of the address`() throws {
    var garbage = LoopbackServer.Answer()
    garbage.bytes = [0, 0xFF] + Array(" hello\r\n\r\n".utf8)
    let server = try LoopbackServer(["/": garbage])
    #expect(Fetched.one(server.url("/")).error == .unreachable("The answer is not HTTP"))
  }

  @Test func `a body without end is cut off at the limit`() throws {
    var endless = LoopbackServer.Answer()
    endless.repeating = [UInt8](repeating: 0x61, count: 1 << 16)
    let server = try LoopbackServer(["/": endless])
    #expect(Fetched.one(server.url("/")) { $0.largest = 1 << 20 }.error == .tooLarge)
  }

  @Test func `gzip is undone, and its size counts undone`() throws {
    let answer = LoopbackServer.Answer("200 OK", ["Content-Encoding: gzip"], body: Self.gzip)
    let server = try LoopbackServer(["/": answer])
    #expect(Fetched.one(server.url("/")).text == String(repeating: "tide ", count: 200))
    #expect(Fetched.one(server.url("/")).answer?.length == nil)
    #expect(Fetched.one(server.url("/")) { $0.largest = 999 }.error == .tooLarge)
  }

  @Test func `a server that says nothing is given up`() throws {
    var silent = LoopbackServer.Answer("200 OK", ["Content-Length: 9"])
    silent.repeating = [0x61]
    silent.delay = 400_000
    let server = try LoopbackServer(["/": silent])
    let fetcher = Fetcher(limits: .init(span: 0.5, leastInSpan: 200))
    #expect(Fetched.one(server.url("/"), with: fetcher).error == .timeOut)
  }

  @Test func `a body that breaks off is a failure`() throws {
    let half = LoopbackServer.Answer("200 OK", ["Content-Length: 100"], body: Array("half".utf8))
    let server = try LoopbackServer(["/": half])
    guard case .unreachable = Fetched.one(server.url("/")).error else {
      Issue.record("\(Fetched.one(server.url("/")))")
      return
    }
  }

  @Test func `a header without end is cut off`() throws {
    var endless = LoopbackServer.Answer()
    endless.bytes = Array("HTTP/1.1 200 OK\r\n".utf8)
    endless.repeating = Array("X-A: \(String(repeating: "b", count: 8000))\r\n".utf8)
    let server = try LoopbackServer(["/": endless])
    #expect(Fetched.one(server.url("/")).error == .tooLarge)
  }
}
