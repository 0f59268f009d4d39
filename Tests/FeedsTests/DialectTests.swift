import Articles
import Feeds
import FoundationEssentials
import Testing

struct DialectTests {
  @Test func `RSS 2 gives its head and every field of an article`() throws {
    let feed = try ReadFeed(Samples.rss, url: "http://harbour.example/feed.xml")
    let head = try #require(feed.head)
    #expect(head.format == "rss2.0")
    #expect(head.title?.markup == .text("The Harbour Post"))
    #expect(head.url == "http://harbour.example/")
    #expect(head.subtitle?.markup == .text("Tides & trade"))
    #expect(head.language == "en-GB")
    #expect(head.rights?.markup == .text("Harbour Press"))
    #expect(head.authors == [Author(name: "Ed Itor", email: "ed@harbour.example")])
    #expect(feed.articles.count == 2)
    let article = feed.articles[0]
    #expect(article.id == "harbour-1")
    #expect(article.title?.markup == .html("Why the <em>ferry</em> is late"))
    #expect(article.link == "http://harbour.example/ferry")
    #expect(
      article.authors == [
        Author(name: "Jo March", email: "jo@harbour.example"), Author(name: "Beth"),
      ]
    )
    #expect(article.published == Date(timeIntervalSince1970: 1_714_983_072))
    #expect(article.tags == ["boats", "delay"])
    #expect(article.summary?.markup == .text("Short: fog."))
    #expect(article.content?.markup == .html("<p>Fog, and <b>more</b> fog.</p>"))
    #expect(article.language == "en-GB")
    #expect(
      article.enclosures == [
        Enclosure(url: "http://harbour.example/ferry.mp3", type: "audio/mpeg", length: 1024)
      ]
    )
  }

  @Test func `an RSS guid is the link unless it says otherwise`() throws {
    let article = try #require(ReadFeed(Samples.rss).articles.last)
    #expect(article.link == "http://harbour.example/2")
    #expect(article.title?.markup == .text("AT&T"))
  }

  @Test func `RSS 1 has its articles beside the channel`() throws {
    let feed = try ReadFeed(Samples.rdf)
    #expect(feed.head?.format == "rss1.0")
    #expect(feed.head?.title?.markup == .text("Hill"))
    let article = try #require(feed.articles.first)
    #expect(feed.articles.count == 1)
    #expect(article.id == "http://hill.example/1")
    #expect(article.authors == [Author(name: "Ann")])
    #expect(article.tags == ["wool"])
    #expect(article.published == Date(timeIntervalSince1970: 1_075_781_106))
  }

  @Test func `Atom resolves addresses and languages through xml base and xml lang`() throws {
    let feed = try ReadFeed(Samples.atom, url: "http://mirror.example/feed")
    #expect(feed.head?.format == "atom1.0")
    #expect(feed.head?.title?.markup == .html("L&#8217;atelier"))
    #expect(feed.head?.url == "http://atelier.example/blog/")
    #expect(feed.head?.id == "urn:atelier")
    let luc = Author(
      name: "Luc",
      email: "luc@atelier.example",
      url: "http://atelier.example/luc"
    )
    let first = feed.articles[0]
    #expect(first.title?.markup == .text("1 < 2"))
    #expect(first.link == "http://atelier.example/blog/un")
    #expect(first.authors == [luc])
    #expect(first.content?.base == "http://atelier.example/blog/un/")
    #expect(first.content?.language == "en")
    #expect(first.content?.markup == .html("<p>A <a href=\"x\">plank</a> &amp; a nail.<br></p>"))
    #expect(first.summary?.language == "fr")
    #expect(first.published == Date(timeIntervalSince1970: 1_672_625_045))
    #expect(first.updated == Date(timeIntervalSince1970: 1_672_704_000.5))
    #expect(first.enclosures.map(\.length) == [7])
    #expect(feed.articles[1].authors == [Author(name: "Zoe")])
    #expect(feed.articles[1].content?.markup == .html("<p>Fer</p>"))
  }

  @Test func `Atom 0-3 has modes and other names`() throws {
    let feed = try ReadFeed(Samples.earlyAtom)
    #expect(feed.head?.format == "atom0.3")
    #expect(feed.head?.subtitle?.markup == .text("Draft"))
    #expect(feed.articles.first?.content?.markup == .html("<i>hm</i>"))
    #expect(feed.articles.first?.updated == Date(timeIntervalSince1970: 1_073_001_600))
  }

  @Test func `JSON Feed survives values of the wrong type`() throws {
    let feed = try ReadFeed(Samples.json, url: "http://lamp.example/feed.json")
    #expect(feed.head?.format == "json1.1")
    #expect(feed.head?.authors == [Author(name: "Gil")])
    #expect(feed.articles.map(\.id) == ["17", "18"])
    #expect(feed.articles[0].link == "http://lamp.example/one")
    #expect(feed.articles[0].tags == ["a", "b"])
    #expect(feed.articles[0].content?.markup == .html("<p>lit</p>"))
    #expect(feed.articles[0].enclosures.first?.length == 9)
    #expect(feed.articles[1].content?.markup == .text("dark"))
    #expect(feed.articles[1].authors == [Author(name: "Old Way", url: "http://o.example/")])
  }
}
