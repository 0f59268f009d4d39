import Articles
import Foundation
import Loopback
import Storage
import Synchronization

/// How long a fetch of many sources takes from a server on loopback, and a key meanwhile.
enum Fetching {
  private static let sources = 500

  static func measure(in home: Home) throws {
    let generation = Generation()
    let server = try LoopbackServer { generation.answer($0) }
    let library = try Library.open(home.library)
    for number in 0..<sources {
      let source = Source(kind: .feed, address: server.url("/feed/\(number)"), title: "")
      let offer = SourceOffer(source: source, mayReachPrivate: true)
      _ = try library.subscribe(to: offer, at: Home.now)
    }
    try library.close()
    try say("\(sources) sources fetched for the first time", home)
    generation.grow()
    try say("\(sources) sources fetched, half of them unchanged", home, bar: "3 s")
    generation.grow()
    try measureKeys(in: home)
  }

  private static func say(_ name: String, _ home: Home, bar: String? = nil) throws {
    let before = Self.processorTime
    let duration = try ContinuousClock().measure { _ = try home.run("fetch", "--all").wait() }
    // On a busy machine this is the figure that tells something.
    let used = Self.processorTime - before
    Figure(name: name, value: "\(duration.written)  CPU \(used.written)", bar: bar).say()
  }

  /// Each key is answered while the fetch of another process writes to the library.
  private static func measureKeys(in home: Home) throws {
    let terminal = try home.start()
    guard terminal.read(until: "part", seconds: 10) else {
      throw Failure(step: "see the first article")
    }
    terminal.settle(milliseconds: 300)
    let fetch = try home.run("fetch", "--all")
    var answers: [Duration] = []
    while fetch.isRunning {
      let begin = ContinuousClock.now
      terminal.send("j")
      if let answer = terminal.settle(milliseconds: 5) { answers.append(answer.lowerBound - begin) }
    }
    terminal.end()
    let durations = Durations(answers)
    Figure(
      name: "key to first byte during a fetch (\(answers.count))",
      value: "\(durations.twoPoints)  max \(durations.share(1).written)",
      bar: "16 ms"
    ).say()
  }

  /// Of all programs that were started here and have ended, with those that they started.
  private static var processorTime: Duration {
    var usage = rusage()
    // RUSAGE_CHILDREN, which Swift sees as of another type than its argument.
    getrusage(-1, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(Duration.zero) { sum, time in
      sum + .seconds(time.tv_sec) + .microseconds(time.tv_usec)
    }
  }

  /// What the server has at this moment: with each step, every other feed has five articles more.
  private final class Generation: Sendable {
    private let number = Mutex(0)

    func grow() {
      number.withLock { $0 += 1 }
    }

    func answer(_ request: LoopbackRequest) -> LoopbackServer.Answer {
      let feed = Int(request.path.split(separator: "/").last ?? "") ?? 0
      let step = feed.isMultiple(of: 2) ? 0 : number.withLock { $0 }
      let tag = "\"\(feed)-\(step)\""
      // A quarter of them answers that nothing has changed, another sends the same once more.
      if feed.isMultiple(of: 4), request.header("If-None-Match") == tag {
        return LoopbackServer.Answer(keeping: [], "304 Not Modified", ["ETag: \(tag)"])
      }
      let text = String(repeating: "The ferry leaves when the tide allows it. ", count: 40)
      let rss = SampleFeed.rss(
        "Feed \(feed)",
        articles: (step * 5)..<(step * 5 + 20),
        base: "http://feed-\(feed).example",
        text: text
      )
      let headers = ["ETag: \(tag)", "Content-Type: application/rss+xml"]
      return LoopbackServer.Answer(keeping: Array(rss.utf8), "200 OK", headers)
    }
  }
}

extension Process {
  fileprivate func wait() throws -> Int32 {
    waitUntilExit()
    guard terminationStatus == 0 else { throw Failure(step: "fetch") }
    return terminationStatus
  }
}
