import Foundation
import Loopback
import Testing

/// Sources on the screen: the built program on a real terminal, with a real server on loopback.
@Suite(.serialized, .enabled(if: Installed.hasTmux, "tmux is not installed"))
struct FetchSessionTests {
  private func start(_ home: Home, width: Int = 80, height: Int = 24) throws -> Tmux {
    let program = try #require(BuiltProgram.path)
    return try Tmux(
      home,
      width: width,
      height: height,
      command: "\(program); echo STATUS $?"
    )
  }

  private func add(_ address: String, in tmux: Tmux) {
    tmux.send("a")
    tmux.send(text: address)
    tmux.send("Enter")
  }

  /// A site with so many feeds, the later ones slower to answer.
  private func slowSite(_ feeds: Int, delay: UInt32) throws -> Site {
    let site = try Site()
    for number in 0..<feeds {
      var answer = Site.text(site.rss(1...3, title: "Feed \(number)"), "application/rss+xml")
      if number > 0 { answer.delay = delay }
      site.put("/feed\(number)", answer)
    }
    return site
  }

  @Test func `a feed that a page offers is looked at and subscribed to`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...3)
    let link = "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"All\" href=\"/feed\">"
    site.page("/", head: link)
    let tmux = try start(home)
    try tmux.wait(for: "The first minute")
    add(site.url("/"), in: tmux)
    try tmux.wait(for: "▸ 1  All")
    tmux.send("Escape")
    try tmux.wait(for: "3 unread of 3")
    #expect(try home.run("sources").output.contains("127.0.0.1") == false)

    add(site.url("/"), in: tmux)
    try tmux.wait(for: "▸ 1  All")
    tmux.send("Enter")
    try tmux.wait(for: "Harbour, part 3")
    tmux.send("Enter")
    try tmux.wait(for: "Subscribed to Harbour: 3 new articles.")
    try tmux.wait(for: "6 unread of 6")
    #expect(try home.run("sources").output.contains(site.url("/feed")))

    add(site.url("/feed"), in: tmux)
    try tmux.wait(for: "among your sources already")
  }

  @Test func `what is not there is said in words, and nothing is added`() throws {
    let (home, site) = (try Home(), try Site())
    let tmux = try start(home)
    try tmux.wait(for: "The first minute")
    add(site.url("/nothing"), in: tmux)
    try tmux.wait(for: "the server answered with status")
    add("http://127.0.0.1:1/", in: tmux)
    try tmux.wait("no connection") { $0.contains("Cannot read http://127.0.0.1:1/") }
    #expect(try home.run("sources").output.contains("127.0.0.1") == false)
  }

  @Test func `new articles come in while the text stays, and the list tells how many`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...2)
    _ = try home.run("add", site.url("/feed"))
    site.feed("/feed", 1...5)
    let tmux = try start(home)
    try tmux.wait(for: "▸● Harbour, part 2")
    tmux.send("j")
    try tmux.wait(for: "▸● Harbour, part 1")
    let row = tmux.screen.split(separator: "\n").firstIndex { $0.contains("▸") }
    tmux.send(":")
    tmux.send(text: "fetch all")
    tmux.send("Enter")
    try tmux.wait(for: "3 new articles from 1 source.")
    let screen = try tmux.wait(for: "↑ 3 new · g shows them")
    #expect(screen.contains("▸● Harbour, part 1"))
    #expect(screen.split(separator: "\n").firstIndex { $0.contains("▸") } == row)
    tmux.send("g")
    try tmux.wait(for: "▸● Harbour, part 5")
  }

  @Test func `a fetch is stopped, and one reads and votes meanwhile`() throws {
    let (home, site) = (try Home(), try slowSite(6, delay: 0))
    let file = try home.write(Self.article, to: "poll.md")
    _ = try home.run("add", file)
    for number in 0..<6 { _ = try home.run("add", site.url("/feed\(number)")) }
    for number in 1..<6 {
      var answer = Site.text(site.rss(1...9, title: "Feed \(number)"), "application/rss+xml")
      answer.delay = 3_000_000
      site.put("/feed\(number)", answer)
    }
    let tmux = try start(home)
    try tmux.wait(for: "Sundays")
    tmux.send(":")
    tmux.send(text: "fetch all")
    tmux.send("Enter")
    try tmux.wait(for: "of 7 sources")
    try tmux.wait(for: "R stop")
    tmux.send("v")
    try tmux.wait(for: "Should it open?")
    tmux.send("j", "Space", "Enter", "Enter")
    try tmux.wait(for: "1 (100%)")
    tmux.send("R")
    try tmux.wait(for: "Stopped after")
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")
    #expect(try home.run("doctor").output.contains("✗ library") == false)
  }

  /// The newest of all, so that it is the selected one.
  private static let article = """
    # Sundays

    ~~~poll
    question: Should it open?
    options: [Yes, No]
    ~~~
    """

  @Test func `quitting while a fetch runs is quick and loses nothing`() throws {
    let home = try Home()
    let site = try slowSite(4, delay: 0)
    for number in 0..<4 { _ = try home.run("add", site.url("/feed\(number)")) }
    for number in 1..<4 {
      var answer = Site.text(site.rss(1...9, title: "Feed \(number)"), "application/rss+xml")
      answer.delay = 8_000_000
      site.put("/feed\(number)", answer)
    }
    site.put("/feed0", Site.text(site.rss(1...9, title: "Feed 0"), "application/rss+xml"))
    let tmux = try start(home)
    try tmux.wait(for: "unread of 12")
    tmux.send(":")
    tmux.send(text: "fetch all")
    tmux.send("Enter")
    try tmux.wait(for: "of 4 sources")
    // The first feed has come by now and may wait for company before it is stored.
    usleep(1_500_000)
    let start = Date()
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")
    #expect(Date().timeIntervalSince(start) < 6)
    let total = try home.run("list", "--json").json["total"] as? Int
    #expect(total == 18)
  }

  @Test func `sources are named, placed, removed and brought back`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...3)
    _ = try home.run("add", site.url("/feed"))
    site.put("/feed", Site.answer("404 Not Found"))
    var tmux = try start(home)
    try tmux.wait(for: "▸● Harbour, part 3")
    tmux.send("5")
    try tmux.wait(for: "Rated 5 stars.")
    tmux.send("F")
    try tmux.wait(for: "Harbour  ")
    tmux.send("G", "R")
    try tmux.wait(for: "the server answered with status 404")
    try tmux.wait(for: "▸! Harbour")
    tmux.send("r", "C-u")
    tmux.send(text: "Cranes")
    tmux.send("Enter")
    try tmux.wait(for: "Renamed to Cranes")
    tmux.send("m")
    tmux.send(text: "news/local")
    tmux.send("Enter")
    try tmux.wait(for: "Moved to news/local")
    tmux.send("d")
    try tmux.wait(for: "Removed: Cranes · u brings it back")
    #expect(try home.run("list", "--json").json["total"] as? Int == 0)
    tmux.send("u")
    try tmux.wait(for: "Undone: “Cranes” removed")
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")
    tmux = try start(home)
    try tmux.wait(for: "★★★★★")
    tmux.send("F")
    try tmux.wait(for: "▾ local")
    try tmux.wait(for: "Cranes")
    tmux.send("u")
    try tmux.wait(for: "Undone: “Cranes” moved to folder news/local")
    tmux.send("u")
    try tmux.wait(for: "Undone: “Harbour” renamed to “Cranes”")
    tmux.send("U")
    try tmux.wait(for: "Redone: “Harbour” renamed to “Cranes”")
  }

  @Test func `a worker that dies ends its fetch in words, and the next one works`() throws {
    let home = try Home()
    let site = try slowSite(1, delay: 0)
    _ = try home.run("add", site.url("/feed0"))
    var slow = Site.text(site.rss(1...9, title: "Feed 0"), "application/rss+xml")
    slow.delay = 4_000_000
    site.put("/feed0", slow)
    let tmux = try start(home)
    try tmux.wait(for: "unread of 3")
    tmux.send(":")
    tmux.send(text: "fetch all")
    tmux.send("Enter")
    try tmux.wait(for: "0 of 1 source")
    for worker in workers(of: home) { kill(worker, SIGKILL) }
    try tmux.wait(for: "Cannot fetch")
    site.put("/feed0", Site.text(site.rss(1...9, title: "Feed 0"), "application/rss+xml"))
    tmux.send(":")
    tmux.send(text: "fetch all")
    tmux.send("Enter")
    try tmux.wait(for: "6 new articles")
  }

  /// The workers that a program with this home has started.
  private func workers(of home: Home) -> [pid_t] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let parents = numbers.compactMap(pid_t.init).filter { number in
      let environment = FileManager.default.contents(atPath: "/proc/\(number)/environ")
      return environment.map { String(decoding: $0, as: UTF8.self).contains(home.folder) } ?? false
    }
    return numbers.compactMap(pid_t.init).filter { number in
      guard let status = FileManager.default.contents(atPath: "/proc/\(number)/status") else {
        return false
      }
      let text = String(decoding: status, as: UTF8.self)
      return text.contains("Name:\ttribune-worker")
        && parents.contains { text.contains("PPid:\t\($0)\n") }
    }
  }
}
