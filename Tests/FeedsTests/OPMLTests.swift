import Articles
import Feeds
import Testing

struct OPMLTests {
  private static let sample = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <opml version="2.0"><head><title>My papers</title><dateCreated>x</dateCreated></head><body>
      <outline text="The Harbour Post" type="rss" xmlUrl="http://harbour.example/rss"
        htmlUrl="http://harbour.example/"/>
      <outline text="news"><outline title="Far &amp; wide">
        <outline text="Hill" xmlUrl="https://hill.example/atom?a=1&amp;b=2"/></outline>
        <outline text="Plain" xmlUrl="http://plain.example/"/></outline>
      <outline text="a/b"><outline type="rss" text="Old" url="http://old.example/rss"/></outline>
      <outline text="Script" type="rss" xmlUrl="javascript:alert(1)"/>
      <outline text="File" xmlUrl="file:///etc/passwd"><outline text="In" xmlUrl="http://in.example/"/>
      </outline>
      <outline text="Link" type="link" url="http://page.example/"/>
      <outline text="Command" xmlUrl="exec:ls|sh"/><outline text="Blank" xmlUrl="http://a b/"/>
    </body></opml>
    """

  @Test func `outlines become sources in their folders, and nothing else`() throws {
    let read = try ReadFeed(Self.sample)
    #expect(read.head?.format == "opml2.0")
    #expect(read.head?.title?.markup == .text("My papers"))
    #expect(read.articles.isEmpty)
    #expect(
      read.outlines == [
        SourceOutline(
          url: "http://harbour.example/rss",
          title: "The Harbour Post",
          siteURL: "http://harbour.example/"
        ),
        SourceOutline(
          url: "https://hill.example/atom?a=1&b=2",
          title: "Hill",
          folder: "news/Far & wide"
        ),
        SourceOutline(url: "http://plain.example/", title: "Plain", folder: "news"),
        SourceOutline(url: "http://old.example/rss", title: "Old", folder: "a∕b"),
        SourceOutline(url: "http://in.example/", title: "In"),
      ]
    )
  }

  @Test func `what was written is read again`() throws {
    let sources = [
      SourceOutline(url: "http://a.example/?x=1&y=\"2\"", title: "A < B & \"C\"\n\u{1}"),
      SourceOutline(url: "https://b.example/", title: "", siteURL: "https://b.example/s"),
      SourceOutline(url: "http://c.example/", title: "Ц", folder: "news/science"),
      SourceOutline(url: "http://d.example/", title: "D", folder: "news"),
      SourceOutline(url: "http://e.example/", title: "E", folder: "news/science"),
    ]
    let text = OPMLWriter.text(of: sources, title: "Mine & <yours>")
    let read = try ReadFeed(text)
    #expect(read.head?.title?.markup == .text("Mine & <yours>"))
    #expect(
      Set(read.outlines.map { "\($0.folder) \($0.title) \($0.url) \($0.siteURL ?? "")" }) == [
        " A < B & \"C\" http://a.example/?x=1&y=\"2\" ",
        " https://b.example/ https://b.example/ https://b.example/s",
        "news/science Ц http://c.example/ ", "news D http://d.example/ ",
        "news/science E http://e.example/ ",
      ]
    )
    #expect(text.components(of: "text=\"news\"") == 1)
  }

  @Test func `deep folders and endless lists have an end`() throws {
    let deep =
      String(repeating: "<outline text='f'>", count: 60)
      + "<outline text='x' xmlUrl='http://x.example/'/>"
    let read = try ReadFeed("<opml><body>" + deep)
    #expect(read.outlines.map(\.folder) == ["f/f/f/f/f/f/f/f"])
    let many = String(repeating: "<outline xmlUrl='http://x.example/'/>", count: 30_000)
    #expect(try ReadFeed("<opml><body>" + many).outlines.count == 20_000)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
