import Articles
import Feeds
import Testing

struct BrokenFeedTests {
  @Test(arguments: [Samples.rss, Samples.rdf, Samples.atom, Samples.earlyAtom, Samples.json])
  func `a feed cut into pieces anywhere is the same feed`(_ text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try ReadFeed(bytes, piece: bytes.count)
    for piece in [1, 2, 3, 7, 61, 1023, 1025] {
      #expect(try ReadFeed(bytes, piece: piece) == whole)
    }
  }

  @Test func `bare ampersands keep their words`() throws {
    let feed = try ReadFeed(
      "<rss><channel><item><title>R&D & AT&T; &amp; &eacute;t&eacute;</title>"
        + "<link>http://x.example/?a=1&b=2&c=3</link></item>"
        + "<item><title>a &amp; b</title></item></channel></rss>"
    )
    #expect(feed.articles[0].title?.markup.source == "R&D & AT&T; & \u{E9}t\u{E9}")
    #expect(feed.articles[0].link == "http://x.example/?a=1&b=2&c=3")
    #expect(feed.articles[1].title?.markup.source == "a & b")
  }

  @Test func `entities in attributes are read`() throws {
    let feed = try ReadFeed(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>"
        + "<link href='http://x.example/?a=1&amp;b=&eacute;&#38;c&amp;eacute;'/></entry></feed>"
    )
    #expect(feed.articles.first?.link == "http://x.example/?a=1&b=\u{E9}&c&eacute;")
  }

  @Test func `an unclosed tag costs no article`() throws {
    let items = (1...5).map {
      "<item><title>n\($0)</title><description>a <b>bold</description></item>"
    }
    let feed = try ReadFeed("<rss><channel>\(items.joined())</channel></rss>")
    #expect(feed.articles.map { $0.title?.markup.source } == (1...5).map { "n\($0)" })
  }

  @Test func `a feed that ends in the middle gives what it had`() throws {
    let feed = try ReadFeed(
      "<rss><channel><title>t</title><item><title>one</title></item><item><title>tw"
    )
    #expect(feed.articles.map { $0.title?.markup.source } == ["one", "tw"])
  }

  @Test func `a prefix that was never declared counts as the usual one`() throws {
    let feed = try ReadFeed(
      "<rss><channel><item><dc:creator>Kim</dc:creator>"
        + "<content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>"
    )
    #expect(feed.articles.first?.authors.map(\.name) == ["Kim"])
    #expect(feed.articles.first?.content?.markup == .html("<p>x</p>"))
  }

  @Test func `entities in entities expand to nothing larger`() throws {
    var declarations = "<!ENTITY l0 \"lol\">"
    for level in 1...30 {
      let references = String(repeating: "&l\(level - 1);", count: 10)
      declarations += "<!ENTITY l\(level) \"\(references)\">"
    }
    let feed = try ReadFeed(
      "<!DOCTYPE rss [\(declarations)]><rss><channel><item><title>&l30;&l0;</title></item>"
        + "</channel></rss>"
    )
    let title = try #require(feed.articles.first?.title?.markup.source)
    #expect(title.utf8.count < 1000)
    #expect(title.hasSuffix("lol"))
  }

  @Test func `an entity repeated without end stops growing`() throws {
    let name = String(repeating: "x", count: 250)
    let references = String(repeating: "&e;", count: 20_000)
    let feed = try ReadFeed(
      "<!DOCTYPE rss [<!ENTITY e \"\(name)\">]><rss><channel><item><title>\(references)</title>"
        + "</item></channel></rss>"
    )
    let count = try #require(feed.articles.first?.title?.markup.source.utf8.count)
    #expect(count > 500_000 && count <= 1 << 20)
  }

  @Test func `an external entity is not read`() throws {
    let feed = try ReadFeed(
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
        + "<title>a&f;b</title></item></channel></rss>"
    )
    #expect(feed.articles.first?.title?.markup.source == "a&f;b")
  }

  @Test func `deep nesting is made flat and its text is kept`() throws {
    let deep = String(repeating: "<b>", count: 50_000)
    let feed = try ReadFeed("<rss><channel><item><description>\(deep)down")
    let markup = try #require(feed.articles.first?.summary?.markup.source)
    #expect(markup.contains("down"))
    #expect(markup.utf8.count < 2000)
  }

  @Test func `nesting without end is too complex, and what came before is kept`() throws {
    let deep = String(repeating: "<b>", count: 400_000)
    var articles = 0
    let reader = FeedReader { if case .article = $0 { articles += 1 } }
    #expect(throws: FeedError.tooComplex) {
      try reader.read(
        Array("<rss><channel><item><title>1</title></item><item><description>\(deep)".utf8)
      )
      try reader.finish()
    }
    #expect(articles == 1)
  }

  @Test func `an article past the limit of size is too complex`() throws {
    let reader = FeedReader { _ in }
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(throws: FeedError.tooComplex) {
      try reader.read(Array("<rss><channel><item><description>".utf8))
      for _ in 0..<20 { try reader.read(piece) }
    }
  }

  @Test(arguments: ["", "  \n", "just words", "<html><p>x</p></html>", "{\"a\": 1}", "{\"items\":"])
  func `what is no feed is refused`(_ text: String) {
    #expect(throws: FeedError.self) { try ReadFeed(text) }
  }

  @Test func `what take throws comes out and ends the reading`() {
    struct Enough: Error {}
    let reader = FeedReader { part in if case .article = part { throw Enough() } }
    #expect(throws: Enough.self) {
      try reader.read(Array(Samples.rss.utf8))
      try reader.finish()
    }
  }
}
