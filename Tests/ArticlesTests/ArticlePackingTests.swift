import Articles
import FoundationEssentials
import Packing
import Seeded
import Testing

@Suite struct ArticlePackingTests {
  private static let facts: [Notice.Fact] = [
    .notReadable("why"), .unknownField("name"), .noQuestion, .tooFewOptions(1),
    .tooManyOptions(51), .emptyOption, .optionTwice("a"),
    .notAllowed(field: "kind", value: "k", allowed: ["a", "b"]), .choicesOutOfRange,
    .notADate(field: "closes", value: "soon"), .closesBeforeItOpens,
    .tooLong(field: "question", limit: 500),
  ]

  private static let body = Body(
    [
      .heading(level: 2, [Span("Кто на борту")]),
      .paragraph([
        Span("a", style: [.strong, .deleted], link: "https://example.org"), Span("夜行 👩‍👩‍👧\n"),
      ]),
      .list(
        List(start: 3, items: [[.paragraph([Span("a")]), .list(List(items: [[], [.rule]]))]])
      ),
      .quotation([.quotation([.paragraph([])])]),
      .code("let a = 1\n", language: "swift"), .code("", language: nil),
      .table(
        Table(
          header: [[Span("h")]],
          rows: [[[Span("1"), Span("2")], []], []],
          alignments: [.trailing, .centre, .leading]
        )
      ),
      .image(Image(url: "https://example.org/cat.jpg", description: "a cat")),
    ] + facts.map { .notice(Notice(line: 7, fact: $0)) }
  )

  private static let article = Article(
    guid: "urn:1",
    title: "Night trains return",
    url: "https://example.org/night",
    authors: [Author(name: "Ida", affiliation: "Institute", email: "i@example.org", url: nil)],
    publication: Publication(name: "Review", url: "https://example.org"),
    published: Date(timeIntervalSince1970: 1_773_480_600),
    updated: Date(timeIntervalSince1970: -1.5),
    language: "en",
    sections: ["business"],
    tags: ["night", "trains"],
    translations: [Translation(language: "ru", url: "https://example.org/ru")],
    lead: [Span("lead", style: .emphasis)],
    body: body,
    summary: "short",
    sourceRating: RatingSummary(histogram: [0, 1, 0, 0, 9]),
    enclosures: [
      Enclosure(url: "https://example.org/a.mp3", type: "audio/mpeg", length: 5, duration: 61)
    ],
    image: Image(url: "https://example.org/a.png", description: "A lamp"),
    comments: 12,
    commentsURL: "https://example.org/a#comments"
  )

  @Test func `an article is read back as it was, a rich one and an empty one`() throws {
    #expect(try Article(packed: Self.article.packed) == Self.article)
    #expect(try Article(packed: Article().packed) == Article())
  }

  @Test func `an article that is cut short or followed by more is refused`() {
    let bytes = Self.article.packed
    for count in bytes.indices {
      #expect(throws: UnpackingError.self) { try Article(packed: Array(bytes[..<count])) }
    }
    #expect(throws: UnpackingError.malformed) { try Article(packed: bytes + [0]) }
  }

  @Test func `blocks are nested to the limit and no further`() throws {
    func body(depth: Int) -> Body {
      var block = Block.rule
      for _ in 1..<depth { block = .quotation([block]) }
      return Body([block])
    }
    let deepest = body(depth: Unpacker.deepestNesting)
    #expect(try Body(packed: deepest.packed) == deepest)
    let tooDeep = body(depth: Unpacker.deepestNesting + 1)
    #expect(throws: UnpackingError.tooDeep) { try Body(packed: tooDeep.packed) }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a mean that is no number is refused`(mean: Double) {
    let summary = RatingSummary(count: 1, mean: mean)
    #expect(throws: UnpackingError.malformed) { try RatingSummary(packed: summary.packed) }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `garbled bytes give an error or an article that can be shown and packed`(seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var bytes = Self.article.packed
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let article = Self.article(packed: bytes) else { continue }
      #expect(try Article(packed: article.packed).packed == article.packed)
      #expect(article.asText.hasSuffix("\n"))
      #expect(article.asMarkdown.hasPrefix("---\n"))
      #expect(article.asHTML.hasSuffix("</html>\n"))
      #expect(article.body.readingMinutes >= 1)
    }
  }

  /// Nil where the bytes are refused, and only by the error that callers expect.
  private static func article(packed bytes: [UInt8]) -> Article? {
    do throws(UnpackingError) {
      return try Article(packed: bytes)
    } catch {
      return nil
    }
  }
}
