import Articles
import Documents
import Testing

struct TextFileTests {
  private func read(_ text: String) throws -> Article {
    try TextFile.read(Array(text.utf8), name: "a.txt", url: nil).article
  }

  @Test func `a short first line is the title and the line By names the author`() throws {
    let article = try read("A walk in March\n\nBy Jon Hall and Eva Lund\n\nIt rained.\n")
    #expect(article.title == "A walk in March")
    #expect(article.authors == [Author(name: "Jon Hall"), Author(name: "Eva Lund")])
    #expect(article.body.blocks == [.paragraph([Span("It rained.")])])
  }

  @Test func `without a title the first sentence is cut at a word`() throws {
    let first =
      "It was the year in which the U.S. mail came late to every house on the long hill road"
    let article = try read("\(first), or never. Nobody minded.\n\nThen it stopped.")
    #expect(
      article.title
        == "It was the year in which the U.S. mail came late to every house on the long…"
    )
    #expect(article.body.blocks.count == 2)
    #expect(try read("It rained. It snowed.").title == "It rained.")
  }

  @Test func `wrapped lines are joined and short ones stay lines`() throws {
    let wrapped =
      "A line that is as long as most lines are in old letters\nthat were wrapped by a machine at some column."
    #expect(
      try read(wrapped).body.blocks == [.paragraph([Span(wrapped.replacing("\n", with: " "))])]
    )
    #expect(
      try read("Roses are red,\nviolets too.").body.blocks
        == [.paragraph([Span("Roses are red,\nviolets too.")])]
    )
  }

  @Test func `lists, quotations, code, headings and rules are seen`() throws {
    let blocks = try read(
      """
      Some words, to begin with.

      - one
      - two
        and more

      1. first

      2. second

      > quoted
      > > twice

          if a {
            b
          }

      Part two
      ========

      * * *
      """
    ).body.blocks
    #expect(
      Array(blocks.dropFirst()) == [
        .list(
          List(items: [[.paragraph([Span("one")])], [.paragraph([Span("two\nand more")])]])
        ),
        .list(
          List(start: 1, items: [[.paragraph([Span("first")])], [.paragraph([Span("second")])]])
        ),
        .quotation([
          .paragraph([Span("quoted")]), .quotation([.paragraph([Span("twice")])]),
        ]),
        .code("if a {\n  b\n}", language: nil),
        .heading(level: 1, [Span("Part two")]), .rule,
      ]
    )
  }

  @Test func `encodings are found out`() throws {
    func words(_ bytes: [UInt8]) throws -> String {
      let body = try TextFile.read(bytes, name: nil, url: nil).article.body
      return DocumentsTests.words(body)
    }
    #expect(try words([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == "é")
    #expect(try words([0xFF, 0xFE, 0x1F, 0x04, 0x40, 0x04]) == "Пр")
    #expect(try words([0xFE, 0xFF, 0x04, 0x1F, 0x04, 0x40]) == "Пр")
    #expect(try words([0xCC, 0xE8, 0xF0, 0x20, 0x93, 0xE4, 0xEE, 0xEC, 0x94]) == "Мир “дом”")
    #expect(try words([0x93, 0x6E, 0x61, 0xEF, 0x76, 0x65, 0x94]) == "“naïve”")
    #expect(try words(Array("good ✓ text – yes é".utf8) + [0xFF]) == "good ✓ text – yes é\u{FFFD}")
  }

  @Test(arguments: [
    ("The cat sat on the mat and it was warm, for the sun had come to the house.", "en"),
    ("Кошка сидела на окне, и это было хорошо, как в детстве, потому что не было дождя.", "ru"),
    ("Die Katze saß auf dem Dach und das war nicht der Ort, den man mit ihr verbindet.", "de"),
    ("Le chat est dans la maison et les enfants sont dans le jardin pour une heure.", "fr"),
    ("Кіт сидів на вікні, і це було добре, як у дитинстві, що не минає, та не було дощу.", "uk"),
    ("lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor", nil),
    ("42", nil),
  ])
  func `the language is guessed or left open`(text: String, language: String?) throws {
    #expect(try read(text).language == language)
  }

  @Test func `nothing to read is said, and so is what is no text`() {
    #expect(throws: DocumentError.notReadable("an empty document")) { try read("") }
    #expect(throws: DocumentError.notReadable("a document without text")) { try read(" \n\t\r\n") }
    #expect(throws: DocumentError.notReadable("a PDF document")) { try read("%PDF-1.7 x") }
  }

  @Test func `random bytes never crash`() {
    var generator = Numbers(state: 7)
    let pieces: [[UInt8]] = [
      "---\n", "```poll\n", "question: ", "- ", "<div>", "</p>", "<table><td>", "&#27;",
      "33 (31%)\n",
      "Poll\n", "Rate this article\n", "1. ", "> ", "\n\n", "\u{1B}]0;", "(0 votes)\n", "<a href=",
      "{\"@type\":", "<script type=application/ld+json>", "For business\n",
    ].map { Array($0.utf8) }
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        if let piece = pieces.randomElement(using: &generator) { bytes += piece }
        if Bool.random(using: &generator) { bytes.append(.random(in: 0...255, using: &generator)) }
      }
      _ = try? TextFile.read(bytes, name: nil, url: nil)
      _ = try? MarkdownFile.read(bytes, name: nil, url: nil)
      _ = try? HTMLPage.read(bytes, url: nil, contentType: nil)
      _ = Sniffing.kind(of: bytes, name: nil, contentType: nil)
    }
  }

  @Test func `lines that are set in begin paragraphs, as in books`() throws {
    let text = """
      A title

      The first line of a paragraph that goes on for more than fifty bytes
      and on, in lines that begin at the margin, until another one begins.
         Here it does, and it is not much shorter than the one before it was
      when it ended.
      """
    let blocks = try TextFile.read(Array(text.utf8), name: nil, url: nil).article.body.blocks
    #expect(blocks.count == 2)
    #expect(words(Body(Array(blocks.suffix(1)))).hasPrefix("Here it does"))
  }

  @Test func `a mail quotes, answers and lists without empty lines`() throws {
    let text = """
      On Monday somebody wrote:
      > How are you, and what
      > have you been doing?
      Well. I have bought:
      - a boat
      - a net
      """
    let blocks = try TextFile.read(Array(text.utf8), name: nil, url: nil).article.body.blocks
    #expect(
      blocks == [
        .paragraph([Span("On Monday somebody wrote:")]),
        .quotation([.paragraph([Span("How are you, and what\nhave you been doing?")])]),
        .paragraph([Span("Well. I have bought:")]),
        .list(List(items: [[.paragraph([Span("a boat")])], [.paragraph([Span("a net")])]])),
      ]
    )
  }

  @Test func `a heading is underlined also right above its text`() throws {
    let text = "Of nets\n=======\nThey are made of holes, and of what is around them."
    let blocks = try TextFile.read(Array(text.utf8), name: nil, url: nil).article.body.blocks
    #expect(
      blocks == [
        .heading(level: 1, [Span("Of nets")]),
        .paragraph([Span("They are made of holes, and of what is around them.")]),
      ]
    )
  }
}

/// The same numbers on every run (Marsaglia's xorshift64).
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
