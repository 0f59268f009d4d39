import Articles
import Feeds
import FoundationEssentials
import Testing

struct ModuleTests {
  private static let podcast = """
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
      xmlns:m="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel><title>Tide Talk</title><itunes:summary>Talk of tides</itunes:summary>
      <itunes:owner><itunes:name>Ida</itunes:name><itunes:email>ida@t.example</itunes:email></itunes:owner>
      <itunes:image href="http://t.example/cover.jpg"/><ttl>90</ttl>
      <skipHours><hour>3</hour><hour>24</hour><hour>x</hour></skipHours>
      <skipDays><day>Sunday</day><day>friday</day></skipDays>
      <item><guid isPermaLink="false">e1</guid><itunes:title>Ebb</itunes:title>
        <itunes:author>Mo</itunes:author><itunes:duration>1:02:03</itunes:duration>
        <itunes:summary>Low water</itunes:summary><itunes:keywords>sea, moon</itunes:keywords>
        <enclosure url="http://t.example/e1.mp3" type="audio/mpeg" length="0"/>
        <comments>http://t.example/e1#talk</comments><slash:comments>7</slash:comments></item>
      <item><m:title>Not this</m:title><title>Flow</title><m:group>
        <m:content url="http://t.example/f.mp4" type="video/mp4" fileSize="900" duration="65"/>
        <m:content url="http://t.example/f.jpg" medium="image"/>
        <m:thumbnail url="/small.jpg"/><m:description type="plain">a &lt; b</m:description>
        <m:category>water</m:category>
        <m:community><m:starRating average="8" count="40" min="0" max="10"/></m:community></m:group>
      </item>
    </channel></rss>
    """

  @Test func `a podcast has pictures, durations, comments and a rhythm`() throws {
    let feed = try ReadFeed(Self.podcast)
    let head = try #require(feed.head)
    #expect(head.subtitle?.markup == .text("Talk of tides"))
    #expect(head.authors == [Author(name: "Ida", email: "ida@t.example")])
    #expect(head.image == "http://t.example/cover.jpg")
    #expect(head.ttl == 90)
    #expect(head.skipHours == [3, 0])
    #expect(head.skipDays == [0, 5])
    let episode = feed.articles[0]
    #expect(episode.title?.markup == .text("Ebb"))
    #expect(episode.authors == [Author(name: "Mo")])
    #expect(episode.summary?.markup == .text("Low water"))
    #expect(episode.tags == ["sea", "moon"])
    #expect(
      episode.enclosures == [
        Enclosure(url: "http://t.example/e1.mp3", type: "audio/mpeg", duration: 3723)
      ]
    )
    #expect(episode.comments == 7)
    #expect(episode.commentsURL == "http://t.example/e1#talk")
  }

  @Test func `Media RSS fills what is missing and rates on its own scale`() throws {
    let article = try ReadFeed(Self.podcast, url: "http://t.example/rss").articles[1]
    #expect(article.title?.markup == .text("Flow"))
    #expect(article.summary?.markup == .text("a < b"))
    #expect(article.image == Image(url: "http://t.example/f.jpg"))
    #expect(article.tags == ["water"])
    #expect(article.rating == RatingSummary(count: 40, mean: 4.2))
    #expect(
      article.enclosures == [
        Enclosure(url: "http://t.example/f.mp4", type: "video/mp4", length: 900, duration: 65)
      ]
    )
  }

  @Test(arguments: [
    "average='9' count='3'", "average='4'", "average='4' count='0'", "average='nan' count='2'",
    "average='1' count='2' min='5' max='1'", "average='4' count='-2'",
  ])
  func `stars that make no sense are none`(_ attributes: String) throws {
    let xml = "<rss><channel><item><media:starRating \(attributes)/></item></channel></rss>"
    #expect(try ReadFeed(xml).articles.first?.rating == nil)
  }

  @Test func `Atom tells of replies and of a picture`() throws {
    let feed = try ReadFeed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
        xml:base="http://n.example/"><logo>logo.png</logo><entry><title>N</title>
        <link rel="replies" type="application/atom+xml" href="n.atom" thr:count="3"/>
        <link rel="replies" type="text/html" href="n#replies"/>
        <content type="image/png" src="n.png"/></entry>
        <entry><thr:total>5</thr:total><content type="text" xml:lang="">x</content></entry></feed>
      """
    )
    #expect(feed.head?.image == "http://n.example/logo.png")
    #expect(feed.articles[0].comments == 3)
    #expect(feed.articles[0].commentsURL == "http://n.example/n#replies")
    #expect(feed.articles[0].link == "http://n.example/n.png")
    #expect(feed.articles[1].comments == 5)
    #expect(feed.articles[1].content?.language == "")
  }

  @Test func `the Channel Definition Format is read`() throws {
    let feed = try ReadFeed(
      """
      <?xml version="1.0"?><CHANNEL HREF="http://c.example/"><TITLE>Old</TITLE>
      <ABSTRACT>Of pushes</ABSTRACT><LOGO HREF="http://c.example/l.gif" STYLE="ICON"/>
      <ITEM HREF="http://c.example/1" LASTMOD="1998-11-05T22:12-0500"><TITLE>One</TITLE>
      <ABSTRACT>First</ABSTRACT></ITEM></CHANNEL>
      """
    )
    #expect(feed.head?.format == "cdf")
    #expect(feed.head?.url == "http://c.example/")
    #expect(feed.head?.subtitle?.markup == .text("Of pushes"))
    #expect(feed.head?.image == "http://c.example/l.gif")
    let article = try #require(feed.articles.first)
    #expect(article.link == "http://c.example/1")
    #expect(article.summary?.markup == .text("First"))
    #expect(article.updated == Date(timeIntervalSince1970: 910_321_920))
  }

  @Test func `a syndication module tells how often to look`() throws {
    let xml = """
      <rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
      <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
      </channel></rss>
      """
    #expect(try ReadFeed(xml).head?.ttl == 360)
  }

  @Test func `of a description and a summary the second is the text`() throws {
    let xml = "<rss><channel><item><summary>s</summary><description>d</description></item>"
    let article = try #require(ReadFeed(xml).articles.first)
    #expect(article.summary?.markup == .text("s"))
    #expect(article.content?.markup == .text("d"))
  }

  @Test func `formulas and drawings are read by their words`() throws {
    let xml = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><math xmlns="http://www.w3.org/1998/Math/MathML">
      <mi>a</mi><annotation>TeX</annotation></math><svg xmlns="http://www.w3.org/2000/svg">
      <title>A gull</title><text>no</text></svg></div></content></entry></feed>
      """
    let content = try ReadFeed(xml).articles.first?.content?.markup.source ?? ""
    #expect(content.contains("<mi>a</mi>"))
    #expect(content.contains("A gull"))
    #expect(!content.contains("TeX") && !content.contains("no<"))
  }

  @Test(
    arguments: [
      ("3600", 3600), ("59:59", 3599), ("1:00:00", 3600), ("12.5", 12), ("", nil), ("soon", nil),
      ("-4", nil), ("1:-2", nil), ("0", nil),
    ] as [(String, Int?)]
  )
  func `durations are read as podcasts write them`(_ text: String, _ seconds: Int?) throws {
    let xml = """
      <rss><channel><item><enclosure url="http://a.example/"/>
      <itunes:duration>\(text)</itunes:duration></item></channel></rss>
      """
    #expect(try ReadFeed(xml).articles.first?.enclosures.first?.duration == seconds)
  }
}
