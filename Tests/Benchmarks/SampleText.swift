import Articles
import FoundationEssentials

/// Text of the kinds that articles hold, in several scripts, as much of it as is wanted.
enum SampleText {
  private static let sentences = [
    "After eleven years the timetable has a line again \u{2014} for those who travel while asleep.",
    "Через одиннадцать лет в расписании снова есть строка для тех, кто едет ночью, \u{2014} и спит.",
    "Zwölf Fahrgäste zählte die Schaffnerin, darunter ein Kontrabaß samt Eigentümer.",
    "夜行列車は十一年ぶりに時刻表へ戻り、四十人の乗客と一匹の猫を乗せて出発した。",
    "Le café, ouvert dès l\u{2019}aube, n\u{2019}accepte ni cartes ni promesses.",
    "The guard wrote \u{201C}on time\u{201D} \u{1F682} and underlined it twice.",
  ]

  /// A body of at least so many bytes of text: paragraphs, headings, lists, quotations, code, tables.
  static func body(bytes: Int) -> Body {
    var blocks: [Block] = []
    var written = 0
    var number = 0
    while written < bytes {
      // A paragraph is in one language.
      let sentence = sentences[number % sentences.count]
      let text = Array(repeating: sentence, count: 5).joined(separator: " ")
      written += text.utf8.count
      blocks.append(block(text, number: number))
      number += 1
    }
    return Body(blocks)
  }

  static func article(_ number: Int, bytes: Int) -> Article {
    Article(
      guid: "benchmark-\(number)",
      title: title(number),
      url: "https://example.org/benchmark/\(number)",
      authors: [Author(name: "Ada Berg", affiliation: "timetable correspondent")],
      publication: Publication(name: "Northern Review"),
      published: Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * 600),
      language: "en",
      lead: [Span("After eleven years the timetable has a line again.")],
      body: body(bytes: bytes)
    )
  }

  static func title(_ number: Int) -> String { "Timetable-\(number) and what it leaves out" }
}

extension SampleText {
  private static func block(_ text: String, number: Int) -> Block {
    let plain = [Span(text)]
    let styled = [
      Span(text, style: number % 2 == 0 ? .emphasis : .strong),
      Span(" More", link: "https://example.org/more/\(number)"),
    ]
    switch number % 10 {
    case 3: return .heading(level: 2, [Span(text, style: .strong)])
    case 5: return .list(List(start: 1, items: [[.paragraph(plain)], [.paragraph(styled)]]))
    case 6: return .quotation([.paragraph(styled)])
    case 7: return .code(text.replacing(". ", with: ".\n"), language: nil)
    case 8:
      let row = sentences.prefix(3).map { [Span($0)] }
      return .table(Table(header: row, rows: [row, [plain]]))
    default: return .paragraph(plain + styled)
    }
  }
}
