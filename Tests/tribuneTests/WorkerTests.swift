import Articles
import Exchange
import Glibc
import Testing

@testable import tribune

@Suite(.serialized, .enabled(if: BuiltWorker.program != nil, "tribune-worker is not built"))
struct WorkerTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Post</title><link>http://post.example/</link>
    <item><title>First</title><guid>1</guid><description>one</description></item>
    <item><title>Second</title><guid>2</guid><description>two</description></item>
    </channel></rss>
    """

  private func worker(_ patience: WorkerPatience = WorkerPatience()) throws -> Worker {
    Worker(program: try #require(BuiltWorker.program), patience: patience)
  }

  private func titles(_ worker: Worker, _ text: String, name: String? = nil) throws -> [String] {
    var titles: [String] = []
    try worker.read(DocumentFacts(name: name), bytes: Array(text.utf8)) { reply in
      if case .article(let article, _) = reply { titles.append(article.title) }
    }
    return titles
  }

  @Test func `a feed comes out as its head and its articles`() throws {
    var replies: [Reply] = []
    try worker().read(DocumentFacts(), bytes: Array(WorkerTests.feed.utf8)) { replies.append($0) }
    #expect(
      replies.first
        == .feed(FeedFacts(format: "rss2.0", title: "Post", url: "http://post.example/"))
    )
    let body = Body([.paragraph([Span("one")])])
    #expect(
      replies.dropFirst().first
        == .article(Article(guid: "1", title: "First", body: body), polls: [])
    )
    #expect(replies.count == 3)
  }

  @Test func `one worker reads one document after another`() throws {
    let worker = try worker()
    for _ in 0..<20 { #expect(try titles(worker, WorkerTests.feed) == ["First", "Second"]) }
  }

  @Test func `a document comes from a pipe in slow pieces`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (input, output) = (ends[0], ends[1])
    defer { close(input) }
    let bytes = Array(WorkerTests.feed.utf8)
    let writer = try Thread {
      for start in stride(from: 0, to: bytes.count, by: 90) {
        _ = bytes[start..<min(start + 90, bytes.count)].withUnsafeBytes {
          write(output, $0.baseAddress, $0.count)
        }
        usleep(20_000)
      }
      close(output)
    }
    var count = 0
    // Slower than the patience with the worker, which has nothing to answer for meanwhile.
    let patience = WorkerPatience(document: 0.05)
    try worker(patience).read(DocumentFacts(), from: input) {
      if case .article = $0 { count += 1 }
    }
    writer.join()
    #expect(count == 2)
  }

  @Test func `a large feed streams both ways without a deadlock`() throws {
    let text = String(repeating: "Many words stand here, and more follow them. ", count: 60)
    let items = (0..<1000).map {
      "<item><title>\($0)</title><description>\(text)</description></item>"
    }
    let bytes = Array("<rss><channel>\(items.joined())</channel></rss>".utf8)
    var count = 0
    var progress: [Int] = []
    try worker().read(DocumentFacts(size: bytes.count), bytes: bytes) { reply in
      switch reply {
      case .article: count += 1
      case .progress(let done, let total):
        progress.append(done)
        #expect(total == bytes.count)
      default: break
      }
    }
    #expect(count == 1000)
    #expect(progress.count >= bytes.count >> 21)
    #expect(progress == progress.sorted())
  }

  @Test func `a failure in the middle of a document leaves the worker in order`() throws {
    let worker = try worker()
    let words = String(repeating: "x", count: 1 << 20)
    let facts = DocumentFacts(format: .feed)
    for _ in 0..<3 {
      #expect(throws: Failure.notReadable("<html>")) {
        try worker.read(facts, bytes: Array("<html>\(words)</html>".utf8)) { _ in }
      }
      #expect(try titles(worker, WorkerTests.feed).count == 2)
    }
  }

  @Test func `a nesting bomb is too complex and the next document is read`() throws {
    let worker = try worker(WorkerPatience(document: 30))
    let bomb = String(repeating: "<div>", count: 400_000)
    #expect(throws: Failure.tooComplex) { try titles(worker, "<html>\(bomb)", name: "a.html") }
    #expect(try titles(worker, WorkerTests.feed) == ["First", "Second"])
  }

  @Test func `a page that eats its CPU time is too complex and the next document is read`() throws {
    let worker = try worker(WorkerPatience(document: 60))
    // The HTML parser, which reads pages with drawings, compares each attribute with all before it;
    // its guard, which would refuse so many, takes those for a value that begins in the comment.
    let attributes = (0..<150_000).map { "a\($0)" }.joined(separator: " ")
    let page = "<!doctype html><svg></svg><!-- <a b=' --><p \(attributes)>x"
    #expect(throws: Failure.tooComplex) {
      try titles(worker, page, name: "a.html")
    }
    #expect(try titles(worker, WorkerTests.feed) == ["First", "Second"])
  }

  @Test func `a page and a Markdown file are one article each`() throws {
    let worker = try worker()
    let page = "<!doctype html><title>Of tides</title><p>Water comes and goes.</p>"
    #expect(try titles(worker, page, name: "a.html") == ["Of tides"])
    #expect(try titles(worker, "# Of winds\n\nAir moves.\n", name: "a.md") == ["Of winds"])
  }

  @Test func `what is no document is named`() throws {
    #expect(throws: Failure.notReadable("a PDF document")) { try titles(worker(), "%PDF-1.7 ...") }
    #expect(throws: Failure.notReadable("nothing")) { try titles(worker(), "") }
  }

  @Test func `a call can be stopped from another thread, and the next one works`() throws {
    let worker = try worker()
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let stopper = try Thread {
      usleep(100_000)
      worker.stop()
    }
    #expect(throws: WorkerError.stopped) {
      try worker.read(DocumentFacts(), from: ends[0]) { _ in }
    }
    stopper.join()
    #expect(try titles(worker, WorkerTests.feed).count == 2)
  }

  @Test func `what take throws comes out, and the next call works`() throws {
    struct Enough: Error {}
    let worker = try worker()
    #expect(throws: Enough.self) {
      try worker.read(DocumentFacts(), bytes: Array(WorkerTests.feed.utf8)) { _ in throw Enough() }
    }
    #expect(try titles(worker, WorkerTests.feed).count == 2)
  }

  @Test func `a worker that was killed while it waited is started again`() throws {
    let worker = try worker()
    #expect(try titles(worker, WorkerTests.feed).count == 2)
    worker.stop()
    #expect(try titles(worker, WorkerTests.feed).count == 2)
  }

  @Test func `another thread gets a worker of its own`() throws {
    let worker = try worker()
    #expect(try titles(worker, WorkerTests.feed).count == 2)
    let text = Array(WorkerTests.feed.utf8)
    let other = try Thread {
      try? worker.read(DocumentFacts(), bytes: text) { _ in }
    }
    other.join()
    #expect(try titles(worker, WorkerTests.feed).count == 2)
  }
}
