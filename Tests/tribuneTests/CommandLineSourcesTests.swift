import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineSourcesTests {
  private func source(_ home: Home, _ arguments: String...) throws -> [String: Any] {
    let answer = try home.start(["sources", "list", "--json"] + arguments).end()
    return try #require((try answer.json["sources"] as? [[String: Any]])?.first)
  }

  @Test func `a source is renamed, moved and set, and a wrong value names those that are right`()
    throws
  {
    let home = try Home()
    _ = try home.add("# One\n\nText.\n", as: "one.md")
    #expect(
      try home.run("sources", "rename", "1", "Mine").output == "one.md is now called Mine\n"
    )
    #expect(
      try home.run("sources", "move", "mine", " news// science").output
        == "Mine is now in news/science\n"
    )
    let set = try home.run("sources", "set", "1", "interval=30m", "full_text=true", "header=A: b")
    #expect(set.output == "Mine: interval=30m, header=A: b, full_text=true\n")
    _ = try home.run("sources", "set", "--folder", "news", "limit=7", "interval=2h")
    let row = try source(home)
    #expect(row["title"] as? String == "Mine" && row["folder"] as? String == "news/science")
    let settings = try #require(row["settings"] as? [String: Any])
    #expect(settings["interval"] as? String == "30m" && settings["limit"] as? Int == 7)
    #expect(settings["headers"] as? [String] == ["A: b"])
    let shown = try home.run("sources", "show", "1").output
    #expect(shown.contains("limit: 7 (from its folder)") && shown.contains("interval: 30m\n"))
    for (value, fact) in [
      ("interval=1m", "interval is a span from 5m to 30d, such as 30m, 2h or 1d"),
      ("full_text=perhaps", "full_text is true or false"),
      ("header=Host: x", "header is a line such as “Accept-Language: de”"),
      ("limit=0", "limit is a number from 1 to 100000"),
    ] {
      let answer = try home.run("sources", "set", "1", value)
      #expect(answer.status == 64 && answer.errors == "tribune: \(fact)\n")
    }
    #expect(try home.run("sources", "set", "1", "colour=red").status == 64)
    #expect(try home.run("sources", "rename", "1").output == "Mine is now called one.md\n")
    #expect(try home.run("sources", "move", "1", "/").output == "one.md is in no folder\n")
  }

  @Test func `a removed source comes back with what was said`() throws {
    let home = try Home()
    let id = try home.add("# One\n\nText.\n", as: "one.md")
    _ = try home.run("rate", id, "4")
    let removed = try home.run("sources", "remove", "one")
    #expect(
      removed.output == "Removed one.md: 1 article, 1 rating, 0 ballots; "
        + "“tribune sources restore 1” brings it back\n"
    )
    #expect(try home.run("list").output.isEmpty && home.run("sources").output.isEmpty)
    #expect(try home.run("show", id).status == 65)
    #expect(try source(home, "--removed")["removed"] is String)
    #expect(try home.run("sources", "restore", "1").output == "Restored one.md: 1 article\n")
    #expect(try home.run("list", "--rated").lines.count == 1)
    _ = try home.run("sources", "remove", "1", "--for-good")
    #expect(try home.run("sources", "restore", "1").status == 65)
    #expect(try home.run("doctor").output.contains("✗ library") == false)
  }

  @Test func `sources are taken over from OPML and handed on, in their folders`() throws {
    let home = try Home()
    let opml = """
      <opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="News"><outline text="Science">
        <outline type="rss" text="Tides &amp; more" xmlUrl="https://anna:s3cret@a.example/feed"/>
      </outline></outline>
      <outline type="rss" text="Local" xmlUrl="file:///etc/passwd"/>
      <outline type="rss" text="B" xmlUrl="http://127.0.0.1:1/b"/>
      </body></opml>
      """
    let imported = try home.run("opml", "import", "-", input: opml)
    #expect(
      imported.output
        == "standard input: 2 sources added; “tribune fetch” brings the articles\n"
    )
    let path = try home.write(opml, to: "mine.opml")
    #expect(
      try home.run("opml", "import", path).output
        == "\(path): 0 sources added, 2 were there already\n"
    )
    let row = try source(home)
    #expect(row["title"] as? String == "Tides & more")
    #expect(row["folder"] as? String == "News/Science")
    #expect(row["address"] as? String == "https://a.example/feed")
    let exported = try home.run("opml", "export").output
    #expect(!exported.contains("s3cret") && !exported.contains("passwd"))
    let other = try Home()
    _ = try other.run("opml", "import", "--folder", "old", "-", input: exported)
    #expect(try source(other)["folder"] as? String == "old/News/Science")
    // What was imported was not typed, so it is not looked for on this very machine.
    let fetched = try home.run("fetch", "B")
    #expect(fetched.status == 69 && fetched.errors.contains("belongs to a private network"))
    let added = try home.run("add", path)
    #expect(added.errors.hasSuffix("; “tribune opml import” takes it over\n"))
    let wrong = try home.run("opml", "import", "-", input: "# No list\n\nText.\n")
    #expect(wrong.status == 65)
    #expect(wrong.errors.split(separator: "\n").count == 1)
  }

  @Test func `what holds for all is set in the configuration, and a wrong line is named`() throws {
    let home = try Home()
    _ = try home.write(
      "interval: 30m\nparallel: 8\nper_host: 90\nfull_text: perhaps\nuser_agent: Reader/1\n",
      to: "config/tribune/config.yaml"
    )
    let doctor = try home.run("doctor").output
    #expect(doctor.contains("✗ config.yaml: line 3: per_host is a number from 1 to 8"))
    #expect(doctor.contains("✗ config.yaml: line 4: full_text is true or false"))
    #expect(!doctor.contains("line 1") && !doctor.contains("line 5"))
  }
}
