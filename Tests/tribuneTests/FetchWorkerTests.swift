import Articles
import Exchange
import Glibc
import Loopback
import Testing

@testable import tribune

@Suite(.serialized, .enabled(if: BuiltWorker.program != nil, "tribune-worker is not built"))
struct FetchWorkerTests {
  private func worker() throws -> FetchWorker {
    FetchWorker(reader: Worker(program: try #require(BuiltWorker.program)))
  }

  private static func feed(_ titles: String...) -> [UInt8] {
    let items = titles.map { "<item><title>\($0)</title><guid>\($0)</guid></item>" }.joined()
    return Array("<rss version=\"2.0\"><channel><title>F</title>\(items)</channel></rss>".utf8)
  }

  private static func order(_ number: Int, _ url: String) -> FetchOrder {
    FetchOrder(number: number, url: url, mayReachPrivate: true)
  }

  /// The events of an order, articles by their titles.
  private static func story(_ events: [FetchEvent], of wanted: Int) -> [String] {
    events.compactMap { event in
      switch event {
      case .started(wanted): "started"
      case .answer(wanted, let answer): "answer \(answer.status)"
      case .reply(wanted, .article(let article, _)): article.title
      case .finished(wanted, _, _): "finished"
      case .unchanged(wanted, let answer): "unchanged \(answer.status)"
      case .failed(wanted, let failure, _): "\(failure)"
      default: nil
      }
    }
  }

  @Test func `many addresses are fetched and read, each by its number`() throws {
    let server = try LoopbackServer { request in
      request.path == "/missing"
        ? .init("404 Not Found", ["Content-Length: 0"])
        : .init(keeping: FetchWorkerTests.feed("one of \(request.path)", "two"))
    }
    var orders = (0..<40).map { Self.order($0, server.url("/\($0)")) }
    orders.append(Self.order(40, server.url("/missing")))
    orders.append(Self.order(41, "gopher://example.org/"))
    var events: [FetchEvent] = []
    try worker().run(orders) { events.append($0) }
    for number in 0..<40 {
      #expect(
        Self.story(events, of: number)
          == ["started", "answer 200", "one of /\(number)", "two", "finished"]
      )
    }
    #expect(Self.story(events, of: 40) == ["started", "refused(status: 404)"])
    #expect(Self.story(events, of: 41).last?.hasPrefix("badAddress") == true)
    #expect(server.mostConnections <= 2)
    #expect(server.connections < 40)
  }

  @Test func `what has not changed is not read again`() throws {
    let server = try LoopbackServer { request in
      request.header("If-None-Match") == "\"1\""
        ? .init(keeping: [], "304 Not Modified")
        : .init(keeping: FetchWorkerTests.feed("one"), "200 OK", ["ETag: \"1\""])
    }
    let worker = try worker()
    var order = Self.order(7, server.url("/"))
    var hash: UInt64?
    var etag: String?
    try worker.run([order]) { event in
      if case .finished(7, let answer, let bodyHash) = event {
        hash = bodyHash
        etag = answer.etag
      }
    }
    #expect(etag == "\"1\"")
    var events: [FetchEvent] = []
    order.etag = etag
    try worker.run([order]) { events.append($0) }
    #expect(Self.story(events, of: 7) == ["started", "unchanged 304"])
    events = []
    order.etag = nil
    order.bodyHash = hash
    try worker.run([order]) { events.append($0) }
    #expect(Self.story(events, of: 7) == ["started", "unchanged 200"])
  }

  @Test func `a document that ends the reader fails alone`() throws {
    let bomb = Array("<html>\(String(repeating: "<div>", count: 400_000))".utf8)
    let server = try LoopbackServer { request in
      .init(keeping: request.path == "/bomb" ? bomb : FetchWorkerTests.feed("one"))
    }
    let orders = (0..<8).map { Self.order($0, server.url($0 == 3 ? "/bomb" : "/\($0)")) }
    var events: [FetchEvent] = []
    try worker().run(orders) { events.append($0) }
    #expect(Self.story(events, of: 3) == ["started", "answer 200", "tooComplex"])
    for number in [0, 1, 2, 4, 5, 6, 7] {
      #expect(Self.story(events, of: number) == ["started", "answer 200", "one", "finished"])
    }
  }

  @Test func `a long body is read while it comes, and alone`() throws {
    let words = String(repeating: "Many words stand here. ", count: 1000)
    let items = (0..<400).map {
      "<item><title>\($0)</title><description>\(words)</description></item>"
    }
    let long = Array("<rss><channel>\(items.joined())</channel></rss>".utf8)
    #expect(long.count > 8 << 20)
    let server = try LoopbackServer { request in
      .init(keeping: request.path == "/long" ? long : FetchWorkerTests.feed("one"))
    }
    let orders = (0..<6).map { Self.order($0, server.url($0 == 0 ? "/long" : "/\($0)")) }
    var events: [FetchEvent] = []
    try worker().run(orders) { events.append($0) }
    #expect(Self.story(events, of: 0).count == 403)
    #expect(Self.story(events, of: 0).last == "finished")
    for number in 1..<6 { #expect(Self.story(events, of: number).last == "finished") }
    // From an answer to its end, nothing of another order comes in between.
    var current: Int?
    for event in events {
      switch event {
      case .answer(let number, _):
        #expect(current == nil)
        current = number
      case .reply(let number, _): #expect(current == number)
      case .finished(let number, _, _):
        #expect(current == number)
        current = nil
      default: break
      }
    }
  }

  @Test func `a long body that cannot be read is not fetched to its end`() throws {
    var endless = LoopbackServer.Answer("200 OK", ["Content-Type: application/rss+xml"])
    endless.bytes += Array("%PDF-1.7 ".utf8)
    endless.repeating = [UInt8](repeating: 0x20, count: 1 << 16)
    let server = try LoopbackServer(["/": endless, "/next": .init(keeping: Self.feed("one"))])
    let orders = [Self.order(1, server.url("/")), Self.order(2, server.url("/next"))]
    var events: [FetchEvent] = []
    try worker().run(orders) { events.append($0) }
    #expect(Self.story(events, of: 1).first == "started")
    #expect(Self.story(events, of: 1).count == 3)
    #expect(Self.story(events, of: 2) == ["started", "answer 200", "one", "finished"])
  }

  @Test func `fetching is stopped from another thread, and goes on with the next call`() throws {
    var slow = LoopbackServer.Answer()
    slow.repeating = [0x20]
    slow.delay = 100_000
    let server = try LoopbackServer(["/slow": slow, "/": .init(keeping: Self.feed("one"))])
    let worker = try worker()
    let stopper = try Thread {
      usleep(300_000)
      worker.stop()
    }
    #expect(throws: WorkerError.stopped) {
      try worker.run([Self.order(1, server.url("/slow"))]) { _ in }
    }
    stopper.join()
    var events: [FetchEvent] = []
    try worker.run([Self.order(1, server.url("/"))]) { events.append($0) }
    #expect(Self.story(events, of: 1).last == "finished")
  }

  @Test func `what take throws comes out, and the next call works`() throws {
    struct Enough: Error {}
    let server = try LoopbackServer(["/": .init(keeping: Self.feed("one"))])
    let worker = try worker()
    #expect(throws: Enough.self) {
      try worker.run([Self.order(1, server.url("/"))]) { event in
        if case .reply = event { throw Enough() }
      }
    }
    var events: [FetchEvent] = []
    try worker.run([Self.order(1, server.url("/"))]) { events.append($0) }
    #expect(Self.story(events, of: 1).last == "finished")
  }

  @Test func `one address is fetched and read like a file`() throws {
    let server = try LoopbackServer(["/": .init(keeping: Self.feed("one"))])
    var titles: [String] = []
    try worker().read(Self.order(0, server.url("/")), DocumentFacts()) { reply in
      if case .article(let article, _) = reply { titles.append(article.title) }
    }
    #expect(titles == ["one"])
    #expect(throws: Failure.refused(status: 404)) {
      try worker().read(Self.order(0, server.url("/none")), DocumentFacts()) { _ in }
    }
  }
}
