import Foundation
import Loopback
import Testing

/// Fetching as a person sees it: real programs, a real server, a library on the disk.
@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineFetchTests {
  /// Makes as if the last visits were long ago.
  private func forget(_ home: Home) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      db.execute('UPDATE health SET lastTried = lastTried - 90000000')
      db.commit()
      """,
      home.library,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func sources(_ home: Home) throws -> [[String: Any]] {
    try #require(try home.run("sources", "--json").json["sources"] as? [[String: Any]])
  }

  private func titles(_ home: Home) throws -> Int {
    try #require(try home.run("list", "--json").json["total"] as? Int)
  }

  @Test func `what is new comes in, and what is unchanged is neither sent nor parsed`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", 1...3, ["ETag: \"one\""])
    let added = try home.run("add", site.url("/feed"))
    #expect(added.output == "\(site.url("/feed")): 3 added\n" && added.status == 0)
    #expect(
      try home.run("fetch").output
        == "nothing is due; “tribune fetch --all” visits 1 all the same\n"
    )
    _ = site.takeRequests()

    try forget(home)
    site.put("/feed", Site.answer("304 Not Modified"))
    #expect(try home.run("fetch").output == "Harbour: nothing new\n")
    #expect(site.takeRequests().map { $0.header("if-none-match") } == ["\"one\""])

    site.feed("/feed", 2...5, ["ETag: \"two\""])
    #expect(try home.run("fetch", "--all").output == "Harbour: 2 new\n")
    let same = try home.run("fetch", "harbour", "--json").json
    let visit = try #require((same["sources"] as? [[String: Any]])?.first)
    #expect(visit["result"] as? String == "unchanged" && visit["added"] as? Int == 0)
    #expect(try titles(home) == 5)
    #expect(try home.run("doctor").output.contains("✗ library") == false)
  }

  @Test func `a changed article keeps what was said to it`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", [1])
    _ = try home.run("add", site.url("/feed"))
    let row = try #require(
      (try home.run("list", "--json").json["articles"] as? [[String: Any]])?.first
    )
    let id = try #require(row["id"] as? String)
    _ = try home.run("rate", id, "5")
    let changed = site.rss([1]).replacingOccurrences(of: "A teaser.", with: "A longer teaser.")
    site.put("/feed", Site.text(changed, "application/rss+xml"))
    #expect(try home.run("fetch", "--all").output == "Harbour: 1 changed\n")
    let shown = try home.run("show", id).output
    #expect(shown.contains("A longer teaser.") && shown.contains("yours ★★★★★"))
  }

  @Test func `a server that asks for time is given it, whoever asks`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", [1])
    _ = try home.run("add", site.url("/feed"))
    site.put("/feed", Site.answer("429 Too Many Requests", ["Retry-After: 600"]))
    let refused = try home.run("fetch", "--all")
    #expect(refused.status == 69)
    #expect(refused.errors == "tribune: Harbour: the server answered with status 429\n")
    _ = site.takeRequests()
    let named = try home.run("fetch", "harbour")
    #expect(named.output.hasPrefix("Harbour: its server asked to be left alone until "))
    #expect(named.status == 0 && site.takeRequests().isEmpty)
    let row = try sources(home)[0]
    #expect(row["failures"] as? Int == 1 && row["status"] as? Int == 429)
    #expect(row["lastFailure"] as? String == "the server answered with status 429")
  }

  @Test func `what is gone is visited only by its name, and the line says what to do`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", [1])
    _ = try home.run("add", site.url("/feed"))
    site.put("/feed", Site.answer("410 Gone"))
    let gone = try home.run("fetch", "--all")
    let line = "Harbour: the server says that it is gone for good; "
    #expect(gone.errors == "tribune: \(line)“tribune sources remove 1” removes it\n")
    _ = site.takeRequests()
    _ = try home.run("fetch", "--all")
    #expect(site.takeRequests().isEmpty)
    _ = try home.run("fetch", "1")
    #expect(site.takeRequests().count == 1)
    #expect(try titles(home) == 1)
  }

  @Test func `a permanent move is remembered, a passing one is not`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", [1])
    site.feed("/new", [1, 2])
    _ = try home.run("add", site.url("/feed"))
    site.put("/feed", Site.answer("302 Found", ["Location: /new"]))
    #expect(try home.run("fetch", "--all").output == "Harbour: 1 new\n")
    #expect(try sources(home)[0]["address"] as? String == site.url("/feed"))
    site.put("/feed", Site.answer("301 Moved Permanently", ["Location: /new"]))
    site.feed("/new", [1, 2, 3])
    let moved = try home.run("fetch", "--all").output
    #expect(moved == "Harbour: 1 new, moved to \(site.url("/new"))\n")
    #expect(try sources(home)[0]["address"] as? String == site.url("/new"))
  }

  @Test func `a page’s feed is taken, and the page itself where it is asked for`() throws {
    let (home, site) = (try Home(), try Site())
    let link = "<link rel=\"alternate\" type=\"application/rss+xml\" href="
    site.page("/", head: "\(link)\"/news.xml\">\(link)\"/comments.xml\" title=\"Comments\">")
    site.feed("/news.xml", 1...2)
    let added = try home.run("add", site.url("/")).output
    #expect(
      added.hasPrefix(
        "\(site.url("/")): 2 added; subscribed to its feed “Harbour” (\(site.url("/news.xml"))); "
          + "--page adds the page itself instead\n"
      )
    )
    #expect(added.contains("  another feed of it: \(site.url("/comments.xml"))"))
    let page = try home.run("add", "--page", site.url("/"))
    #expect(page.output.hasPrefix("\(site.url("/")): 1 added ("))
    #expect(Set(try sources(home).compactMap { $0["kind"] as? String }) == ["feed", "page"])
  }

  @Test func `feeds are found in common places, and a page without one is an article`() throws {
    let (home, site) = (try Home(), try Site())
    site.page("/a/b")
    let none = try home.run("add", "--feed", site.url("/a/b"))
    #expect(none.status == 65)
    #expect(none.errors == "tribune: \(site.url("/a/b")): there is a page and no feed\n")
    #expect(try home.run("add", site.url("/a/b")).output.contains(": 1 added ("))
    site.page("/c")
    site.feed("/atom.xml", 1...4)
    let found = try home.run("add", site.url("/c")).output
    #expect(found.contains(": 4 added; subscribed to its feed “Harbour”"))
  }

  @Test func `whole texts come from the pages, and the feed’s own is kept`() throws {
    let (home, site) = (try Home(), try Site())
    let long = String(repeating: "The whole story of the windmill at the harbour. ", count: 20)
    site.page("/page/1", text: long)
    site.feed("/feed", [1, 2])
    let added = try home.run("add", "--full-text", site.url("/feed"))
    #expect(added.output == "\(site.url("/feed")): 2 added; 1 with their whole text\n")
    #expect(try home.run("search", "windmill").lines.count == 1)
    let id = try #require(try home.run("search", "windmill").output.split(separator: " ").first)
    #expect(try home.run("show", String(id)).output.contains("windmill at the harbour"))
    let original = try home.run("show", "--original", String(id)).output
    #expect(original.contains("A teaser.") && !original.contains("windmill"))
  }

  @Test func `files that have changed are read again, and lost ones keep their articles`() throws {
    let home = try Home()
    let path = try home.write("# One\n\nFirst.\n", to: "notes/one.md")
    _ = try home.write("# Two\n\nSecond.\n", to: "notes/two.md")
    _ = try home.run("add", "notes")
    #expect(try home.run("fetch").output == "notes: nothing new\n")
    _ = try home.write("# One\n\nChanged, and longer.\n", to: "notes/one.md")
    _ = try home.write("# Three\n\nThird.\n", to: "notes/three.md")
    #expect(try home.run("fetch").output == "notes: 1 new, 1 changed\n")
    try FileManager.default.removeItem(atPath: path)
    #expect(try home.run("fetch").output == "notes: nothing new\n")
    #expect(try titles(home) == 3)
    try FileManager.default.removeItem(atPath: home.folder + "/notes")
    let lost = try home.run("fetch")
    #expect(lost.status == 66)
    let line = "notes: there is no such file; its articles stay in the library"
    #expect(lost.errors == "tribune: \(line)\n")
  }

  @Test func `credentials reach the server, and no output`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/feed", [1])
    let secret = "http://anna:s3cret@127.0.0.1:\(site.server.port)/feed"
    let expected = "Basic " + Data("anna:s3cret".utf8).base64EncodedString()
    site.admit(expected)
    var outputs = [try home.run("add", "--header", "X-Token: s3cret", secret)]
    let request = try #require(site.takeRequests().last)
    #expect(request.header("authorization") == expected)
    #expect(request.header("x-token") == "s3cret")
    outputs.append(try home.run("sources"))
    outputs.append(try home.run("sources", "show", "1"))
    outputs.append(try home.run("sources", "show", "1", "--json"))
    outputs.append(try home.run("sources", "set", "1", "limit=5"))
    outputs.append(try home.run("opml", "export"))
    outputs.append(try home.run("fetch", "--all"))
    #expect(site.takeRequests().last?.header("authorization") == expected)
    site.put("/feed", Site.answer("500 No"))
    outputs.append(try home.run("fetch", "--all", "--json"))
    outputs.append(try home.run("add", "http://anna:s3cret@127.0.0.1:1/"))
    for answer in outputs { #expect(!(answer.output + answer.errors).contains("s3cret")) }
    #expect(outputs[2].output.contains("credentials: ***"))
  }

  @Test func `^C ends a fetch in order and tells how far it came`() throws {
    let (home, site) = (try Home(), try Site())
    site.feed("/quick", 1...3)
    site.feed("/slow", [9])
    _ = try home.run("add", "--title", "Quick", site.url("/quick"))
    _ = try home.run("add", "--title", "Slow", site.url("/slow"))
    site.feed("/quick", 1...4)
    var slow = Site.text(site.rss([9, 10], title: "S"), "text/xml")
    slow.delay = 8_000_000
    site.put("/slow", slow)
    let running = try home.start(["fetch", "--all"])
    for _ in 0..<200 where site.takeRequests().first(where: { $0.path == "/slow" }) == nil {
      usleep(20_000)
    }
    // What is quick has its time to arrive and to be stored.
    usleep(1_500_000)
    running.process.interrupt()
    let answer = try running.end()
    #expect(answer.status == 130)
    #expect(
      answer.output
        == "Quick: 1 new\nstopped after 1 of 2 sources; 1 new article is in the library\n"
    )
    #expect(try titles(home) == 5)
    #expect(try sources(home)[1]["failures"] as? Int == 0)
  }

  @Test func `without a network everything that is here works`() throws {
    let home = try Home()
    let id = try home.add("# Here\n\nText.\n", as: "here.md")
    let dead = try home.run("add", "http://127.0.0.1:1/feed")
    #expect(dead.status == 69 && dead.errors.hasPrefix("tribune: http://127.0.0.1:1/feed: "))
    #expect(dead.errors.split(separator: "\n").count == 1)
    #expect(try home.run("show", id).status == 0)
    #expect(try home.run("fetch").status == 0)
  }
}
