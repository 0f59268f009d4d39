import Articles
import Foundation
import Loopback
import Synchronization

/// Whether memory stays flat while somebody fetches and reads over and over.
///
/// Feeds grow with every fetch; articles are opened, scrolled, searched, marked, rated, and changes
/// are taken back and made again. `Benchmarks enduring 300` does it for five minutes, which is as
/// much as an hour of a person's, and tells how it went.
enum Enduring {
  static let argument = "enduring"

  private static let feeds = 4

  static func measure(in home: Home, seconds: Int) throws {
    let fetches = Mutex(0)
    let base = "http://127.0.0.1"
    let text = String(repeating: "The night train stops at the harbour again. ", count: 60)
    let server = try LoopbackServer { request in
      guard request.path.hasPrefix("/feed") else {
        return LoopbackServer.Answer("404 Not Found", ["Content-Length: 0"])
      }
      let count = fetches.withLock { count in
        count += 1
        return count
      }
      let newest = 20 + count
      let feed = SampleFeed.rss(
        "Harbour \(request.path.last ?? "0")",
        articles: newest - 20..<newest,
        base: "\(base)/\(request.path.last ?? "0")",
        text: text
      )
      return LoopbackServer.Answer(
        "200 OK",
        ["Content-Type: application/rss+xml"],
        body: Array(feed.utf8)
      )
    }
    for number in 0..<feeds { try home.run("add", server.url("/feed\(number)")).waitUntilExit() }
    let terminal = try home.start()
    guard terminal.read(until: "Harbour", seconds: 10) else {
      throw Failure(step: "see what the feeds brought")
    }
    let samples = use(terminal, seconds: seconds)
    terminal.end()
    // What the first fifth costs is got once: caches, pages of code, the log of the library.
    let fifth = max(1, samples.count / 5)
    let first = median(samples.dropFirst(fifth).prefix(fifth))
    let last = median(samples.suffix(fifth))
    Figure(
      name: "memory of all processes, \(seconds) s of fetching (\(fetches.withLock { $0 }))",
      value: "\(first) kB, then \(last) kB",
      bar: "flat"
    ).say()
  }

  /// Goes through the same keys until the time is over; gives the memory after each time, in kB.
  private static func use(_ terminal: PseudoTerminal, seconds: Int) -> [Int] {
    let end = ContinuousClock.now + .seconds(seconds)
    var samples: [Int] = []
    while ContinuousClock.now < end {
      for keys in [
        ":fetch all\r", "g", "j", "j", "\r", " ", " ", "/train\r", "n", "h", "m", "*", "u", "u",
        "U",
        "4", "j", "0", "u", "/harbour\r", "j", "\r", "h", "\u{1B}", "F", "F", "G", "g",
      ] {
        terminal.send(keys)
        terminal.settle(milliseconds: 40)
      }
      samples.append(terminal.memory)
    }
    return samples
  }

  private static func median(_ values: some Sequence<Int>) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
