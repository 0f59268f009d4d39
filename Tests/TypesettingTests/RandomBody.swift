import Articles
import Seeded

/// Bodies that nobody would write, of every script and kind of block.
struct RandomBody {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let words = [
    "night", "train", "the", "a", "well-known", "1990-1995", "it’s", "“quoted”", "—", "–", "…", "?",
    "поезд", "ночной", "ёлка", "e\u{301}te\u{301}", "naïve", "夜行列車が戻る。", "東京、大阪", "밤 기차",
    "\u{1112}\u{1161}\u{11AB}", "قطار الليل", "رحلة", "לילה", "रात की ट्रेन", "क्षत्रिय", "รถไฟกลางคืน",
    "👩‍👩‍👧", "🇩🇪", "👍🏽", "❤️", "x\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}", "\u{A0}",
    "a\u{A0}b", "\u{3000}", "\u{2009}", "https://example.org/a/very/long/path?with=query&and=more",
    "Donaudampfschifffahrtsgesellschaftskapitän", "\u{1B}[31m", "\u{202E}", "\n", "\n\n", "  ",
    "\t",
    "\u{200B}", "x²", "½", "\u{0600}", "ﾊﾞ", "\u{93F}",
  ]

  mutating func body() -> Body {
    Body((0..<Int.random(in: 0...8, using: &generator)).map { _ in block(depth: 0) })
  }

  mutating func spans() -> [Span] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      Span(
        text(),
        style: Span.Style(rawValue: Bool.random(using: &generator) ? 0 : int(63)),
        link: int(5) == 0 ? "https://example.org/\(int(3))" : nil
      )
    }
  }

  private mutating func block(depth: Int) -> Block {
    switch int(depth > 6 ? 6 : 10) {
    case 0, 1, 2: .paragraph(spans())
    case 3: .heading(level: int(8) - 1, spans())
    case 4: .code(text(), language: nil)
    case 5:
      int(3) == 0 ? .rule : .image(Image(url: "https://example.org/i.png", description: text()))
    case 6: int(3) == 0 ? .notice(Notice(line: 7, fact: .noQuestion)) : table()
    case 7: .quotation(blocks(depth: depth + 1))
    default:
      .list(
        List(
          start: Bool.random(using: &generator) ? nil : int(100_000) - 5,
          items: (0..<int(4)).map { _ in blocks(depth: depth + 1) }
        )
      )
    }
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<int(4)).map { _ in block(depth: depth) }
  }

  private mutating func table() -> Block {
    let columns = int(6) + 1
    return .table(
      Table(
        header: (0..<int(columns)).map { _ in [] },
        rows: (0..<int(4)).map { _ in (0..<int(columns)).map { _ in spans() } },
        alignments: [.leading, .centre, .trailing]
      )
    )
  }

  private mutating func text() -> String {
    let words = (0..<int(12)).map { _ in Self.words[int(Self.words.count)] }
    return words.joined(separator: int(4) == 0 ? "" : " ")
  }

  private mutating func int(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &generator)
  }
}
