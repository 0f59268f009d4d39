import Articles
import Exchange
import Packing
import Polls
import Testing

struct OpenerTests {
  private static let replies: [Reply] = [
    .progress(done: 12, of: nil),
    .progress(done: 1 << 40, of: 1 << 41),
    .outline(SourceOutline(url: "http://a.example/", title: "А", siteURL: nil, folder: "b/c")),
    .feed(
      FeedFacts(format: "atom1.0", title: "Тишина", authors: [Author(name: "A", email: "a@b")])
    ),
    .feed(
      FeedFacts(
        format: "html",
        feeds: [
          FeedLink(url: "https://a.example/f", title: "News", type: "application/atom+xml"),
          FeedLink(url: "https://a.example/g"),
        ]
      )
    ),
    .article(
      Article(
        guid: "urn:1",
        title: "Of tides",
        lead: [Span("Why", style: .strong)],
        body: Body([.quotation([.paragraph([Span("deep", link: "http://example.org/")])]), .rule])
      ),
      polls: []
    ),
    .done,
    .failed(.refused(status: 404)),
    .failed(.unreachable("no route")),
    .failed(.badAddress("gopher")),
    .failed(.notReadable("a picture")),
    .failed(.tooComplex),
    .fetching(3),
    .answer(
      3,
      FetchAnswer(
        url: "https://example.org/feed",
        permanentURL: "https://example.org/",
        status: 200,
        contentType: "text/xml",
        length: 12,
        etag: "\"a\"",
        lastModified: "Thu, 01 Jan 1970 00:00:00 GMT",
        freshFor: 3600,
        retryAfter: 7
      )
    ),
    .body(3, [0, 255, 10]),
    .whole(3, bodyHash: .max),
    .unchanged(4, FetchAnswer(url: "u", status: 304)),
    .notFetched(5, .tls(CertificateFault.expired.rawValue), nil),
    .notFetched(5, .tooLarge, FetchAnswer(url: "u", status: 200)),
    .notFetched(6, .privateAddress("10.0.0.1"), nil),
    .notFetched(7, .tooManyRedirects, FetchAnswer(url: "u", status: 301, retryAfter: 0)),
    .notFetched(-8, .timeOut, nil),
    .notFetched(.max, .stopped, nil),
    .confinement(
      Confinement(
        isWithoutNewPrivileges: true,
        isFiltered: false,
        landlock: 7,
        addressSpace: 1 << 29,
        attempts: Confinement.Deed.allCases.map { .init($0, isRefused: $0 != .connect) }
      )
    ),
  ]

  private static let requests: [Request] = [
    .parse(DocumentFacts(format: .markdown, contentType: "text/x", url: "u", name: "n", size: 3)),
    .bytes([0, 255, 10]),
    .bytes([]),
    .end,
    .fetch([FetchOrder(url: "http://example.org/")], parallel: 16, perHost: 2),
    .fetch(
      [
        FetchOrder(
          number: 9,
          url: "https://example.org/feed",
          mayReachPrivate: true,
          etag: "\"a\"",
          lastModified: "yesterday",
          bodyHash: 1 << 63 | 5,
          userAgent: "Tribune",
          headers: ["X-Key: 1"],
          credentials: "a:b",
          accept: "text/html",
          largest: 1
        ),
        FetchOrder(url: ""),
      ],
      parallel: 1,
      perHost: 1
    ),
    .leave(3),
    .probe,
  ]

  @Test func `replies come out as they went in when bytes arrive one at a time`() throws {
    var opener = Opener<Reply>()
    var opened: [Reply] = []
    for byte in OpenerTests.replies.flatMap({ Envelope.seal($0) }) {
      opener.append([byte])
      while let reply = try opener.next() { opened.append(reply) }
    }
    #expect(opened == OpenerTests.replies)
  }

  @Test func `requests come out as they went in when bytes arrive all at once`() throws {
    var opener = Opener<Request>()
    opener.append(OpenerTests.requests.flatMap { Envelope.seal($0) })
    var opened: [Request] = []
    while let request = try opener.next() { opened.append(request) }
    #expect(opened == OpenerTests.requests)
  }

  @Test func `a long stream of messages keeps its order`() throws {
    var opener = Opener<Request>()
    let piece = [UInt8](repeating: 7, count: 50_000)
    var count = 0
    for _ in 0..<40 {
      opener.append(Envelope.seal(Request.bytes(piece)))
      while let request = try opener.next() {
        #expect(request == .bytes(piece))
        count += 1
      }
    }
    #expect(count == 40)
  }

  @Test func `an oversize length is refused before its message arrives`() {
    var opener = Opener<Request>()
    let length = UInt32(Envelope.longest + 1)
    opener.append((0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) })
    #expect(throws: UnpackingError.malformed) { try opener.next() }
  }

  @Test func `a message with bytes left over is refused`() {
    var opener = Opener<Request>()
    opener.append([2, 0, 0, 0] + Request.end.packed + [0])
    #expect(throws: UnpackingError.malformed) { try opener.next() }
  }

  @Test func `a message cut short inside its envelope is refused`() {
    let whole = OpenerTests.replies[4].packed
    for length in 0..<whole.count {
      var opener = Opener<Reply>()
      opener.append([UInt8(length & 255), UInt8(length >> 8), 0, 0] + whole[..<length])
      #expect(throws: UnpackingError.self) { try opener.next() }
    }
  }

  @Test func `random bytes are never a crash`() {
    var random = RandomBytes(state: 20_261_122)
    for _ in 0..<20_000 {
      let length = Int(random.next() % 60)
      var opener = Opener<Reply>()
      opener.append(
        [UInt8(length), 0, 0, 0] + (0..<length).map { _ in UInt8(random.next() & 255) % 24 }
      )
      if let reply = try? opener.next() { #expect(Envelope.seal(reply).count >= 5) }
    }
  }

  @Test func `a message with one byte changed is another message or refused`() {
    var random = RandomBytes(state: 5)
    let whole = OpenerTests.replies.flatMap { Envelope.seal($0) }
    for _ in 0..<5000 {
      var bytes = whole
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 255)
      var opener = Opener<Reply>()
      opener.append(bytes)
      var opened = 0
      while (try? opener.next()) != nil { opened += 1 }
      #expect(opened <= OpenerTests.replies.count * 2)
    }
  }
}
