import Articles
import Documents
import FoundationEssentials
import Glibc
import Testing

struct HTMLPageTests {
  private func read(_ html: String, type: String? = nil) throws(DocumentError) -> Article {
    try HTMLPage.read(Array(html.utf8), url: "https://a.example/b/c.html", contentType: type)
      .article
  }

  private func blocks(_ html: String) -> [Block] {
    HTMLFragment.body(of: html, base: "https://a.example/b/c.html").blocks
  }

  @Test func `white space is folded and a break is a line`() {
    #expect(blocks("<p> one \n two<br>\n three </p>") == [.paragraph([Span("one two\nthree")])])
    #expect(
      blocks("a <b> b</b> <i>c</i>") == [
        .paragraph([Span("a "), Span("b", style: .strong), Span(" "), Span("c", style: .emphasis)])
      ]
    )
  }

  @Test func `links become absolute and programs lead nowhere`() {
    #expect(
      blocks("<a href='../d?e#f'>x</a><a href='javascript:g()'>y</a><a href='//h.example'>z</a>")
        == [
          .paragraph([
            Span("x", link: "https://a.example/d?e#f"), Span("y"),
            Span("z", link: "https://h.example"),
          ])
        ]
    )
  }

  @Test func `lists, quotations, code and rules keep their shape`() {
    #expect(
      blocks(
        "<ol start=3><li>a<li><p>b</p><ul><li>c</ul></ol><blockquote>d</blockquote><hr>"
          + "<pre><code class='language-swift'>let a\n  = 1\n</code></pre>"
      ) == [
        .list(
          List(
            start: 3,
            items: [
              [.paragraph([Span("a")])],
              [
                .paragraph([Span("b")]),
                .list(List(items: [[.paragraph([Span("c")])]])),
              ],
            ]
          )
        ),
        .quotation([.paragraph([Span("d")])]), .rule, .code("let a\n  = 1", language: "swift"),
      ]
    )
  }

  @Test func `a table has a header and alignments and a layout table is no table`() {
    #expect(
      blocks("<table><tr><th>a<th align=right>b<tr><td>c<td>d</table>") == [
        .table(
          Table(
            header: [[Span("a")], [Span("b")]],
            rows: [[[Span("c")], [Span("d")]]],
            alignments: [.leading, .trailing]
          )
        )
      ]
    )
    #expect(
      blocks("<table role=presentation><tr><td><p>a</p><td><p>b</p></table>")
        == [.paragraph([Span("a")]), .paragraph([Span("b")])]
    )
  }

  @Test func `pictures are told by their description and decoration is passed over`() {
    #expect(
      blocks("<p><img src=d.png alt='A heron'><img src=e.png alt=''>text</p>") == [
        .image(Image(url: "https://a.example/b/d.png", description: "A heron")),
        .paragraph([Span("text")]),
      ]
    )
  }

  @Test func `what is hidden or silent is not read`() {
    #expect(
      blocks(
        "<script>a</script><style>b</style><p hidden>c</p><p style='display: none'>d</p>"
          + "<p aria-hidden=true>e</p>f"
      ) == [.paragraph([Span("f")])]
    )
  }

  @Test func `entities for control characters pass as characters`() {
    #expect(HTMLFragment.plainText(of: "a&#27;[31mb &amp; <b>c</b>") == "a\u{1B}[31mb & c")
  }

  @Test func `five thousand nested tags are read as text`() throws {
    for tag in ["div", "b", "blockquote", "ul><li", "table><tr><td", "span"] {
      let html = String(repeating: "<\(tag)>", count: 5000) + "deep"
      #expect(String(describing: try read(html).body).contains("deep"), "\(tag)")
    }
  }

  @Test func `nesting without end is refused, not tried`() {
    let html = String(repeating: "<div>", count: 300_000)
    #expect(throws: DocumentError.tooComplex) { try read(html) }
    #expect(HTMLFragment.body(of: html + "text", base: nil).blocks == [.paragraph([Span("text")])])
  }

  @Test func `much below a deep nest is refused, since each tag would search all of it`() {
    let html = String(repeating: "<div>", count: 9000) + String(repeating: "<p>a", count: 50_000)
    #expect(throws: DocumentError.tooComplex) { try read(html) }
  }

  @Test func `a tag of attributes without end is refused, since each is compared with all others`()
  {
    let attributes = (0..<20_000).map { "a\($0) = \">\" b\($0)='x' c\($0)/d\($0)=1" }
    let html = "<!doctype html><svg></svg><p \(attributes.joined(separator: " "))>x"
    #expect(throws: DocumentError.tooComplex) { try read(html) }
  }

  @Test func `many attributes in many tags, and long values, are a page like others`() throws {
    let value = String(repeating: "a=1 ", count: 20_000)
    let tag = "<p title='\(value)' \((0..<50).map { "data-\($0)=1" }.joined(separator: " "))>x</p>"
    #expect(try read(String(repeating: tag, count: 60)).body.blocks.count == 60)
  }

  @Test func `a page inside a form is read and a form beside the text is not`() throws {
    let text = "Some words of a page that was made with a tool from another century. "
    let page = (0..<5).map { "<p>\(text)\($0)</p>" }.joined()
    let article = try read("<form>\(page)</form><form><p>Your name</p></form>")
    #expect(article.body.blocks.count == 5)
  }

  @Test(arguments: ["", " \n", "<html><body></body></html>", "<script>a</script>"])
  func `nothing to read is said`(html: String) {
    #expect(throws: DocumentError.notReadable("a page without text")) { try read(html) }
  }

  @Test func `structured facts give authors, dates and the rating`() throws {
    let article = try read(
      """
      <title>Salt - The Cellar</title><script type="application/ld+json">{"@context": "x", "@graph": [
      {"@type": "NewsArticle", "headline": "Salt", "datePublished": "2020-02-29",
       "author": [{"@type": "Person", "name": "Ann Orr", "jobTitle": "Miner",
                   "worksFor": {"name": "Deep Ltd"}}, {"name": "Bo Ek"}],
       "publisher": {"name": "The Cellar", "url": "https://cellar.example"},
       "aggregateRating": {"ratingValue": "4.5", "ratingCount": 12},
       "keywords": ["salt", "mines"], "inLanguage": "en-GB",}]}</script>
      <p>Salt is heavy, and those who carry it are light on their feet.</p>
      """
    )
    #expect(article.title == "Salt")
    #expect(
      article.authors == [
        Author(name: "Ann Orr", affiliation: "Miner, Deep Ltd"), Author(name: "Bo Ek"),
      ]
    )
    #expect(article.published == Date(timeIntervalSince1970: 1_582_934_400))
    #expect(article.publication == Publication(name: "The Cellar", url: "https://cellar.example"))
    #expect(article.sourceRating == RatingSummary(count: 12, mean: 4.5))
    #expect(article.tags == ["salt", "mines"])
    #expect(article.language == "en-GB")
  }

  @Test func `microdata gives them too`() throws {
    let article = try read(
      """
      <div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Rope</h1>
      <span itemprop="author" itemscope><a itemprop="name" rel="author" href="/li">Li Na</a>,
      <i itemprop="jobTitle">Rigger</i></span> <time datetime="2019-05-01T00:00Z">May</time>
      <span itemprop="aggregateRating" itemscope><b itemprop="ratingValue">8</b> of
      <b itemprop="bestRating">9</b> by <b itemprop="ratingCount">3</b></span>
      <p>Rope is made of what would not hold by itself.</p></div>
      """
    )
    #expect(article.title == "Rope")
    #expect(article.authors == [Author(name: "Li Na", affiliation: "Rigger")])
    #expect(article.published == Date(timeIntervalSince1970: 1_556_668_800))
    #expect(article.sourceRating == RatingSummary(count: 3, mean: 4.5))
  }

  @Test func `the main text is found without being marked`() throws {
    let prose = "The tide comes in, as it must, and takes the sand, the shells and the names. "
    let article = try read(
      """
      <body><div id=top><a href=/>Home</a><a href=/x>News</a></div>
      <div class=wrap><div class=left><ul><li><a href=/1>One link</a><li><a href=/2>Two</a></ul></div>
      <div class=content><p>\(prose)\(prose)</p><p>\(prose)\(prose)</p><p>\(prose)</p>
      <div class=share>Share on everything</div></div></div><div id=foot>All rights reserved</div>
      """
    )
    #expect(article.body.blocks.count == 3)
    #expect(words(article.body).hasPrefix("The tide comes in"))
  }

  @Test func `a paragraph marked as lead becomes the lead`() throws {
    let article = try read(
      "<article><h1>T</h1><p class=standfirst>In short.</p><p>At length, then, and with care.</p>"
    )
    #expect(article.lead == [Span("In short.")])
    #expect(words(article.body) == "At length, then, and with care.")
  }

  @Test func `the encoding is taken from the type, the page or the bytes`() throws {
    let cyrillic: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
    func text(_ head: String, _ bytes: [UInt8], type: String? = nil) throws -> String {
      let page = Array("\(head)<p>".utf8) + bytes
      return words(try HTMLPage.read(page, url: nil, contentType: type).article.body)
    }
    #expect(try text("", cyrillic, type: "text/html; charset=windows-1251") == "Привет")
    #expect(try text("<meta charset='windows-1251'>", cyrillic) == "Привет")
    #expect(try text("", cyrillic) == "Привет")
    #expect(try text("", [0x63, 0x61, 0x66, 0xE9]) == "café")
    #expect(try text("<meta charset=koi8-r>", [0xF0, 0xD2, 0xC9]) == "При")
    #expect(try text("<meta charset=nonsense>", Array("café".utf8)) == "café")
  }

  @Test func `a long page is read quickly`() throws {
    let paragraph = "<p>Every <em>word</em> of <a href='/x'>this</a> stands, &amp; stays.</p>\n"
    let html = "<article>" + String(repeating: paragraph, count: 26_000) + "</article>"
    #expect(html.utf8.count > 1_800_000)
    let start = Self.processorTime()
    let count = try read(html).body.blocks.count
    let time = Self.processorTime() - start
    #expect(count == 26_000)
    // An unoptimized build; the release build takes a small part of it.
    #expect(time < 20)
  }

  /// Seconds that this thread has used, however busy the machine is.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
