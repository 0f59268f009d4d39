import Fetching
import Loopback
import Testing

struct PolitenessTests {
  private static func server() throws -> LoopbackServer {
    try LoopbackServer { request in
      request.header("If-None-Match") == "\"1\"" || request.header("If-Modified-Since") == "Monday"
        ? .init(keeping: [], "304 Not Modified", ["Cache-Control: max-age=60"])
        : .init(
          keeping: Array("body".utf8),
          "200 OK",
          ["ETag: \"1\"", "Last-Modified: Monday", "Cache-Control: public, max-age=90", "Age: 30"]
        )
    }
  }

  @Test func `an answer tells by what it can be asked for again`() throws {
    let answer = Fetched.one(try Self.server().url("/")).answer
    #expect(answer?.etag == "\"1\"")
    #expect(answer?.lastModified == "Monday")
    #expect(answer?.freshFor == 60)
  }

  @Test func `what has not changed since is not sent again`() throws {
    let server = try Self.server()
    let byTag = Fetched.one(server.url("/")) { $0.etag = "\"1\"" }
    #expect(byTag.isUnchanged)
    #expect(byTag.answer?.status == 304)
    #expect(byTag.answer?.freshFor == 60)
    #expect(Fetched.one(server.url("/")) { $0.lastModified = "Monday" }.isUnchanged)
    #expect(Fetched.one(server.url("/")) { $0.etag = "\"0\"" }.text == "body")
  }

  @Test func `the same body again is not handed on`() throws {
    let server = try Self.server()
    let first = Fetched.one(server.url("/"))
    let second = Fetched.one(server.url("/")) { $0.bodyHash = first.hash }
    #expect(second.isUnchanged)
    #expect(second.body.isEmpty)
    #expect(second.answer?.etag == "\"1\"")
    #expect(Fetched.one(server.url("/")) { $0.bodyHash = 1 }.hash == first.hash)
  }

  @Test func `a host is asked by few at once, and all of them by so many`() throws {
    let server = try LoopbackServer { request in
      var answer = LoopbackServer.Answer(keeping: Array(request.path.utf8))
      answer.delay = 5000
      return answer
    }
    let requests = (0..<60).map { number in
      var request = WebRequest(number: number, url: server.url("/\(number)"))
      request.mayReachPrivate = true
      return request
    }
    let fetched = Fetched(requests, parallel: 16, perHost: 3)
    for number in 0..<60 { #expect(fetched.outcomes[number]?.text == "/\(number)") }
    #expect(server.mostConnections == 3)
    // Connections are used again.
    #expect(server.connections == 3)
    var running = 0
    for event in fetched.events {
      switch event {
      case .started: running += 1
      case .whole: running -= 1
      default: break
      }
      #expect(running <= 3)
    }
  }

  @Test func `what is asked for and by whom is said`() throws {
    let server = try Self.server()
    _ = Fetched.one(server.url("/")) {
      $0.userAgent = "Own/1"
      $0.accept = "text/html"
      $0.headers = ["X-Key: 7"]
      $0.credentials = "ann:secret"
    }
    let request = try #require(server.requests.last)
    #expect(request.header("User-Agent") == "Own/1")
    #expect(request.header("Accept") == "text/html")
    #expect(request.header("X-Key") == "7")
    #expect(request.header("Accept-Encoding") == "gzip, deflate, br")
    _ = Fetched.one(server.url("/"))
    #expect(server.requests.last?.header("User-Agent")?.hasPrefix("Tribune/") == true)
  }

  @Test func `a name and a password are said when the server asks for them`() throws {
    let server = try LoopbackServer { request in
      request.header("Authorization") == "Basic YW5uOnNlY3JldA=="
        ? .init(keeping: Array("in".utf8))
        : .init(keeping: [], "401 Who", ["WWW-Authenticate: Basic realm=\"x\""])
    }
    #expect(Fetched.one(server.url("/")).error == .refused(status: 401))
    let given = Fetched.one(server.url("/")) { $0.credentials = "ann:secret" }
    #expect(given.text == "in")
    let inside = "http://ann:secret@127.0.0.1:\(server.port)/"
    let fetched = Fetched.one(inside)
    #expect(fetched.text == "in")
    #expect(fetched.answer?.url == server.url("/"))
  }

  @Test func `a request that is given up ends, and the others go on`() throws {
    var slow = LoopbackServer.Answer()
    slow.repeating = [0x20]
    slow.delay = 20_000
    let server = try LoopbackServer(["/slow": slow, "/": .init(keeping: Array("one".utf8))])
    var requests = [
      WebRequest(number: 2, url: server.url("/")), WebRequest(number: 1, url: server.url("/slow")),
      WebRequest(number: 3, url: server.url("/")),
    ]
    for index in requests.indices { requests[index].mayReachPrivate = true }
    var left: [WebEvent] = []
    func leave(_ fetcher: Fetcher, _ event: WebEvent) {
      guard case .whole(2, _) = event else { return }
      for number in [1, 3] { fetcher.leave(number) { left.append($0) } }
    }
    let fetched = Fetched(requests, perHost: 1, meanwhile: leave)
    #expect(fetched.outcomes[2]?.text == "one")
    let failures = left.filter { event in
      if case .failed(_, .stopped, _) = event { return true }
      return false
    }
    #expect(failures.count == 2)
  }
}
