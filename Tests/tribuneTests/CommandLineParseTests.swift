import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil, "tribune and tribune-worker are not built"))
struct CommandLineParseTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Harbour Post</title><link>http://post.example/</link>
    <item><title>Cranes</title><guid>1</guid><link>http://post.example/1</link>
    <pubDate>Sat, 14 Mar 2026 10:30:00 +0100</pubDate><category>sea</category>
    <description>&lt;p&gt;The &lt;b&gt;harbour&lt;/b&gt; votes&lt;/p&gt;</description>
    <enclosure url="http://post.example/1.mp3" type="audio/mpeg" length="1234"/></item>
    """

  @Test func `a broken feed says what could be read of it`() throws {
    let answer = try Home().run("parse", "--json", "-", input: Self.feed)
    #expect(answer.status == 0)
    let object = try answer.json
    #expect(object["format"] as? String == "rss2.0")
    #expect((object["feed"] as? [String: Any])?["title"] as? String == "Harbour Post")
    let article = try #require((object["articles"] as? [[String: Any]])?.first)
    #expect(article["id"] as? String == "1")
    #expect(article["published"] as? String == "2026-03-14T09:30:00Z")
    #expect(article["tags"] as? [String] == ["sea"])
    #expect((article["content"] as? String)?.contains("<strong>harbour</strong>") == true)
    let enclosure = try #require((article["enclosures"] as? [[String: Any]])?.first)
    #expect(enclosure["length"] as? Int == 1234)
  }

  @Test func `without json a line is printed for the document and for each article`() throws {
    let answer = try Home().run("parse", "-", input: Self.feed)
    #expect(answer.lines == ["rss2.0 · Harbour Post", "2026-03-14  Cranes"])
  }

  @Test func `a document in which nothing is readable is refused in a line`() throws {
    let home = try Home()
    for text in ["", "\u{7F}ELF\u{2}\u{1}\u{1}\u{0}\u{0}\u{0}"] {
      let path = try home.write(text, to: "nothing.xml")
      let answer = try home.run("parse", "--json", path)
      #expect(answer.status == 65)
      #expect(answer.output.isEmpty)
      #expect(answer.errors.hasPrefix("tribune: \(path): "))
      #expect(answer.errors.split(separator: "\n").count == 1)
    }
  }
}
