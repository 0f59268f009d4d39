import Loopback
import Synchronization

/// A site on loopback whose answers can be changed, and which remembers what it was asked.
final class Site: Sendable {
  private let answers: Answers
  private let told = Mutex(0)
  let server: LoopbackServer

  init() throws {
    let answers = Answers()
    self.answers = answers
    server = try LoopbackServer { request in
      guard answers.admits(request) else {
        return Self.answer("401 Unauthorized", ["WWW-Authenticate: Basic realm=\"harbour\""])
      }
      return answers[request.path]
    }
  }

  /// Lets in only who says so in the header `Authorization`.
  func admit(_ authorization: String) {
    answers.admitted.withLock { $0 = authorization }
  }

  func url(_ path: String) -> String { server.url(path) }

  func put(_ path: String, _ answer: LoopbackServer.Answer) {
    answers[path] = answer
  }

  func feed(_ path: String, _ articles: some Sequence<Int>, _ headers: [String] = []) {
    put(path, Self.text(rss(articles), "application/rss+xml", headers))
  }

  /// Feeds of different titles have articles of their own.
  func rss(_ articles: some Sequence<Int>, title: String = "Harbour") -> String {
    let folder = title == "Harbour" ? "" : "/" + title.replacing(" ", with: "-")
    return SampleFeed.rss(title, articles: articles, base: server.url(folder))
  }

  func page(_ path: String, head: String = "", text: String = "A page.") {
    let html = """
      <!DOCTYPE html><html lang="en"><head><title>The harbour</title>\(head)</head>
      <body><article><h1>The harbour</h1><p>\(text)</p></article></body></html>
      """
    put(path, Self.text(html, "text/html; charset=utf-8"))
  }

  /// What was asked since the last time.
  func takeRequests() -> [LoopbackRequest] {
    let requests = server.requests
    return told.withLock { told in
      defer { told = requests.count }
      return Array(requests[told...])
    }
  }

  static func answer(_ status: String, _ headers: [String] = []) -> LoopbackServer.Answer {
    LoopbackServer.Answer(status, headers + ["Content-Length: 0"])
  }

  static func text(
    _ text: String,
    _ type: String,
    _ headers: [String] = []
  ) -> LoopbackServer.Answer {
    LoopbackServer.Answer(
      keeping: Array(text.utf8),
      "200 OK",
      headers + ["Content-Type: \(type)"]
    )
  }

  private final class Answers: Sendable {
    private let answers = Mutex<[String: LoopbackServer.Answer]>([:])
    let admitted = Mutex<String?>(nil)

    func admits(_ request: LoopbackRequest) -> Bool {
      admitted.withLock { $0 == nil || $0 == request.header("authorization") }
    }

    subscript(path: String) -> LoopbackServer.Answer {
      get { answers.withLock { $0[path] } ?? Site.answer("404 Not Found") }
      set { answers.withLock { $0[path] = newValue } }
    }
  }
}
