import Articles
import Testing

@testable import Reading

struct CompanyTests {
  private let article = Article(
    title: "Tides",
    body: Body([.paragraph([Span("High water.")])]),
    enclosures: [
      Enclosure(
        url: "https://e.example/a.mp3",
        type: "audio/mpeg",
        length: 24_312_000,
        duration: 3723
      ),
      Enclosure(url: "https://e.example/b.pdf", type: "application/pdf", length: 900),
      Enclosure(url: "https://e.example/c", duration: 65),
    ],
    comments: 2,
    commentsURL: "https://e.example/#talk"
  )

  @Test(
    arguments: [
      (
        .english,
        [
          "recording, audio/mpeg, 1:02:03, 24\u{A0}MB", "file, application/pdf, 900\u{A0}bytes",
          "file, 1:05", "2 comments",
        ]
      ),
      (
        .russian,
        [
          "запись, audio/mpeg, 1:02:03, 24\u{A0}МБ", "файл, application/pdf, 900\u{A0}байт",
          "файл, 1:05", "2 комментария",
        ]
      ),
    ] as [(Language, [String])]
  )
  func `what comes with an article stands below it as links`(
    _ language: Language,
    _ lines: [String]
  ) throws {
    let body = article.bodyWithCompany(Words(language))
    #expect(body.blocks.count == 2)
    guard case .list(let list) = body.blocks[1] else { return #expect(Bool(false)) }
    let spans = list.items.compactMap { blocks -> Span? in
      if case .paragraph(let spans)? = blocks.first { spans.first } else { nil }
    }
    #expect(spans.map(\.text) == lines)
    #expect(
      spans.map(\.link) == [
        "https://e.example/a.mp3", "https://e.example/b.pdf", "https://e.example/c",
        "https://e.example/#talk",
      ]
    )
  }

  @Test func `an article that comes alone stays as it is`() {
    let alone = Article(body: Body([.rule]), comments: 0)
    #expect(alone.bodyWithCompany(Words(.english)) == alone.body)
  }
}
