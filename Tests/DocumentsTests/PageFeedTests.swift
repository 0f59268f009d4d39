import Documents
import Testing

struct PageFeedTests {
  private func feeds(_ html: String) throws -> [NamedFeed] {
    try HTMLPage.read(
      Array("\(html)<p>A page that says a few words of its own.</p>".utf8),
      url: "https://a.example/b/c.html",
      contentType: nil
    ).feeds
  }

  @Test func `feeds in the head come in order and those of comments last`() throws {
    #expect(
      try feeds(
        """
        <link rel=alternate type="application/rss+xml" title="Notes: Comments Feed" href="/comments/feed/">
        <link rel="alternate home" type="application/atom+xml; charset=utf-8" title=" Notes " href="../atom.xml">
        <link rel=alternate type="text/html" hreflang=ru href="/ru">
        <link rel=alternate type="application/feed+json" href="//j.example/feed.json">
        """
      ) == [
        NamedFeed(url: "https://a.example/atom.xml", title: "Notes", type: "application/atom+xml"),
        NamedFeed(url: "https://j.example/feed.json", type: "application/feed+json"),
        NamedFeed(
          url: "https://a.example/comments/feed/",
          title: "Notes: Comments Feed",
          type: "application/rss+xml"
        ),
      ]
    )
  }

  @Test func `a link in the text that looks like a feed's stands behind`() throws {
    #expect(
      try feeds(
        """
        <link rel=alternate type="application/rss+xml" href="/feed/">
        <p><a href="/feed/">again</a> <a href="/news.rss?all=1">Every day</a>
        <a href="/feedback">Write to us</a> <a href="feed://b.example/x.atom">Other</a>
        """
      ) == [
        NamedFeed(url: "https://a.example/feed/", type: "application/rss+xml"),
        NamedFeed(url: "https://a.example/news.rss?all=1", title: "Every day"),
        NamedFeed(url: "https://b.example/x.atom", title: "Other"),
      ]
    )
  }

  @Test func `links to programs and files are no feeds and there is an end to them`() throws {
    #expect(
      try feeds(
        "<link rel=alternate type='application/rss+xml' href='javascript:f()'>"
          + "<a href='file:///etc/feed'>x</a><a href='ftp://h.example/a.rss'>y</a>"
      ).isEmpty
    )
    let many = (0..<500).map { "<a href='/\($0).rss'>\($0)</a>" }.joined()
    #expect(try feeds(many).count == 20)
  }
}
