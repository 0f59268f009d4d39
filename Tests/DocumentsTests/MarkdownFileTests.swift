import Articles
import Documents
import FoundationEssentials
import Polls
import Testing

struct MarkdownFileTests {
  private func read(_ text: String) throws -> ReadDocument {
    try MarkdownFile.read(Array(text.utf8), name: "notes.md", url: "https://a.example/b/notes.md")
  }

  @Test func `front matter fills the article`() throws {
    let article = try read(
      """
      ---
      title: "Snow: a survey"
      authors:
        - name: Ada Berg
          affiliation: Frost Lab
          email: ada@frost.example
        - Carl Dahl
      date: 2026-01-05
      updated: 2026-01-06T12:30:00+02:00
      lang: en_GB
      section: [business, students]
      tags: snow, ice
      lead: It falls.
      publication: {name: The Flake, url: "https://flake.example"}
      url: https://flake.example/snow
      translations: {ru: "https://flake.example/ru", de: ~}
      rating: {mean: 4.25, count: 8}
      unknown: {a: [1, 2]}
      ---
      Body with a [link](../c).
      """
    ).article
    #expect(
      article
        == Article(
          guid: "https://flake.example/snow",
          title: "Snow: a survey",
          url: "https://flake.example/snow",
          authors: [
            Author(name: "Ada Berg", affiliation: "Frost Lab", email: "ada@frost.example"),
            Author(name: "Carl Dahl"),
          ],
          publication: Publication(name: "The Flake", url: "https://flake.example"),
          published: Date(timeIntervalSince1970: 1_767_571_200),
          updated: Date(timeIntervalSince1970: 1_767_695_400),
          language: "en-GB",
          sections: ["business", "students"],
          tags: ["snow", "ice"],
          translations: [
            Translation(language: "ru", url: "https://flake.example/ru"),
            Translation(language: "de"),
          ],
          lead: [Span("It falls.")],
          body: Body([
            .paragraph([
              Span("Body with a "), Span("link", link: "https://flake.example/c"), Span("."),
            ])
          ]),
          sourceRating: RatingSummary(count: 8, mean: 4.25)
        )
    )
  }

  @Test func `a rating may tell how many gave how many stars`() throws {
    func rating(_ yaml: String) throws -> RatingSummary? {
      try read("---\nrating: {\(yaml)}\n---\ntext").article.sourceRating
    }
    let histogram = RatingSummary(histogram: [0, 1, 2, 6, 8])
    #expect(try rating("histogram: [0, 1, 2, 6, 8], mean: 1, count: 3") == histogram)
    let plain = RatingSummary(count: 3, mean: 2)
    for counts in ["[1, 2]", "[1, 2, 3, 4, -5]", "[1, 2, 3, 4, 5, six]", "[9, 9, 9, 9, 9e99]"] {
      #expect(try rating("histogram: \(counts), mean: 2, count: 3") == plain)
    }
  }

  @Test func `broken front matter stays as code with a notice and the rest is read`() throws {
    let article = try read("---\ntitle: [a\ndate: b\n---\n# Heading\n\ntext\n").article
    #expect(article.title == "Heading")
    #expect(article.body.blocks.first == .code("title: [a\ndate: b", language: "yaml"))
    guard case .notice(let notice) = article.body.blocks[1],
      case .frontMatterNotReadable = notice.fact
    else {
      Issue.record("no notice: \(article.body.blocks)")
      return
    }
    #expect(2...4 ~= notice.line)
    #expect(article.body.blocks.last == .paragraph([Span("text")]))
  }

  @Test(arguments: [
    "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
    String(repeating: "[", count: 60_000),
    "a: " + String(repeating: "x", count: 70_000),
  ])
  func `front matter that exists to be slow is refused`(yaml: String) throws {
    let blocks = try read("---\n\(yaml)\n---\ntext").article.body.blocks
    #expect(blocks.count == 3)
    guard case .notice(let notice) = blocks[1], case .frontMatterNotReadable = notice.fact else {
      Issue.record("no notice")
      return
    }
  }

  @Test func `a title comes from the first heading, which leaves the body, or from the name`()
    throws
  {
    let headed = try read("# One *two*\n\nthree").article
    #expect(headed.title == "One two")
    #expect(headed.body.blocks == [.paragraph([Span("three")])])
    let second = try read("## Two\n\nthree").article
    #expect(second.title == "Two" && second.body.blocks.count == 2)
    #expect(try read("three").article.title == "notes.md")
  }

  @Test func `tables, tasks, deletions and bare addresses are read`() throws {
    let blocks = try read(
      """
      | a | b |
      |--:|:-:|
      | c | d |

      - [x] done
      - [ ] open

      1. one
      2. two ~~three~~

      > quoted `code  here`\\
      on www.a.example

      ```swift
      let a
      ```
      ![A bird](bird.png)

      <table><tr><td>x</td><td>&copy;</td></tr></table>

      H<sub>2</sub>O &copy; &#27;
      """
    ).article.body.blocks
    let paragraph = { (text: String) -> Block in .paragraph([Span(text)]) }
    #expect(
      blocks == [
        .table(
          Table(
            header: [[Span("a")], [Span("b")]],
            rows: [[[Span("c")], [Span("d")]]],
            alignments: [.trailing, .centre]
          )
        ),
        .list(List(items: [[paragraph("☑ done")], [paragraph("☐ open")]])),
        .list(
          List(
            start: 1,
            items: [
              [paragraph("one")], [.paragraph([Span("two "), Span("three", style: .deleted)])],
            ]
          )
        ),
        .quotation([
          .paragraph([
            Span("quoted "), Span("code  here", style: .code), Span("\non "),
            Span("www.a.example", link: "http://www.a.example"),
          ])
        ]),
        .code("let a", language: "swift"),
        .image(Image(url: "https://a.example/b/bird.png", description: "A bird")),
        .table(Table(rows: [[[Span("x")], [Span("©")]]])),
        .paragraph([Span("H"), Span("2", style: .subscript), Span("O © \u{1B}")]),
      ]
    )
  }

  @Test func `nesting without end keeps its words and a depth that can be told`() throws {
    let document = try read(String(repeating: "> ", count: 3000) + "deep")
    var depth = 0
    var blocks = document.article.body.blocks
    while case .quotation(let inner)? = blocks.first {
      depth += 1
      blocks = inner
    }
    #expect(depth < 60)
    #expect(blocks == [.paragraph([Span("deep")])])
  }

  @Test func `nothing to read is said`() {
    #expect(throws: DocumentError.notReadable("an empty document")) { try read("") }
    #expect(throws: DocumentError.notReadable("a document without text")) { try read("\n\n") }
  }

  @Test func `brackets in brackets are refused, since each pair is compared with every label`() {
    let brackets = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
    #expect(throws: DocumentError.tooComplex) { try read(brackets + "\n\n[a]: /b\n") }
  }

  @Test func `many pairs beside each other, and a few inside each other, are none too many`() throws
  {
    let text = String(repeating: "[[a] b [c]](d)\\[ ", count: 5_000)
    #expect(try read(String(repeating: text + "\n\n", count: 10)).article.body.blocks.count == 10)
  }

  @Test func `a long title that is referred to again and again is refused`() {
    let title = String(repeating: "t", count: 100_000)
    let text = "[a]: /u '\(title)'\n\n" + String(repeating: "[a] ", count: 100_000)
    #expect(throws: DocumentError.tooComplex) { try read(text) }
  }

  @Test func `more headings than anybody could want are refused`() {
    #expect(throws: DocumentError.tooComplex) {
      try read(String(repeating: "# x\n", count: 200_001))
    }
  }

  @Test func `of many polls the first hundred are polls`() throws {
    let poll = "```poll\nquestion: Which?\noptions: [a, b]\n```\n\n"
    let document = try read("Text.\n\n" + String(repeating: poll, count: 150))
    #expect(document.polls.count == 100)
    #expect(document.article.body.blocks.count == 51)
  }
}
