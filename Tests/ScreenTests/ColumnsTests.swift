import Screen
import Testing

struct ColumnsTests {
  @Test(arguments: [
    ("plain", 5), ("Прохлада", 8), ("“dash — dots…”", 14), ("日本語", 6), ("한국어", 6), ("ｶﾅ", 2),
    ("é", 1), ("e\u{301}", 1), ("ё", 1), ("ё", 1), ("नमस्ते", 4), ("שָׁלוֹם", 4), ("سلام", 4),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 1), ("1️⃣", 1), ("★☆●▤▎", 5), ("한", 2), ("", 0),
  ])
  func `text takes the columns that ncurses gives it`(text: String, columns: Int) {
    let safe = SafeText(text)
    #expect(Columns.width(of: safe) == columns)
    #expect(safe.string.reduce(0) { $0 + Columns.width(of: $1) } == columns)
    var frame = Frame(size: Size(width: 40, height: 1))
    #expect(frame.write(safe, x: 0, y: 0, style: .plain) == columns)
  }

  @Test func `a letter and its spacing vowel are two pieces`() {
    #expect(
      Columns.pieces(of: "की") == [.init(text: "क", width: 1), .init(text: "\u{940}", width: 1)]
    )
  }

  @Test func `a flag is one piece for each of its letters`() {
    #expect(Columns.pieces(of: "🇩🇪").map(\.width) == [1, 1])
  }

  @Test func `a sequence of emoji is drawn as its first`() {
    #expect(Columns.pieces(of: "👩‍🚀") == [.init(text: "👩", width: 2)])
  }

  @Test func `letters keep their joiners`() {
    #expect(Columns.pieces(of: "क्‍ष").map(\.text).joined() == "क्‍ष")
  }

  @Test func `a cell holds no more than ncurses keeps`() {
    let vowels = Character("\u{AC00}" + String(repeating: "\u{11A8}", count: 3000))
    #expect(Columns.pieces(of: vowels).map(\.text.unicodeScalars.count) == [5])
  }

  @Test func `a sign that the C library does not know is drawn as a replacement`() {
    // Unassigned for ever, so that no later C library knows it.
    #expect(Columns.pieces(of: "\u{378}") == [.init(text: "\u{FFFD}", width: 1)])
  }

  @Test func `a mark alone and a control take nothing`() {
    #expect(Columns.pieces(of: "\u{301}") == [])
    #expect(Columns.width(of: "\u{7}" as Character) == 0)
    #expect(Columns.width(of: "\u{7F}" as Character) == 0)
  }

  @Test(arguments: [(0, ""), (1, "…"), (2, "…"), (3, "日…"), (4, "日…"), (5, "日本…"), (6, "日本語")])
  func `a cut never splits a wide character`(columns: Int, text: String) {
    let cut = Columns.truncated("日本語", to: columns)
    #expect(cut.string == text)
    #expect(Columns.width(of: cut) <= columns)
  }

  @Test func `a prefix tells its width`() {
    let (text, width) = Columns.prefix(of: "a日b", fitting: 2)
    #expect(text == "a")
    #expect(width == 1)
  }
}
