import Articles
import Screen
import Testing
import Typesetting

@Suite struct ParagraphTests {
  @Test func `lines break between words`() {
    #expect(
      set(.text("the first train left at night"), at: 12).seen == [
        "the first", "train left", "at night",
      ]
    )
  }

  @Test func `paragraphs stand a blank line apart, and empty ones leave no trace`() {
    let text = set(.text("one"), .paragraph([]), .text(" "), .text("two"))
    #expect(text.seen == ["one", "", "two"])
    #expect(text.lines.map(\.place.block) == [0, 3, 3])
  }

  @Test func `a word wider than the line is cut`() {
    #expect(set(.text("a abcdefghijklmnop b"), at: 8).seen == ["a", "abcdefgh", "ijklmnop", "b"])
  }

  @Test
  func `a line may end after a hyphen between words, not between numbers or before an option`() {
    #expect(set(.text("abcde well-known"), at: 12).seen == ["abcde well-", "known"])
    #expect(set(.text("abcd 1990-1995"), at: 11).seen == ["abcd", "1990-1995"])
    #expect(set(.text("abcdefg -verbose"), at: 10).seen == ["abcdefg", "-verbose"])
  }

  @Test func `a line may end after a dash, and never begins with one that is closed up`() {
    #expect(set(.text("the night—and day"), at: 11).seen == ["the night—", "and day"])
  }

  @Test func `a space that does not break holds two words together`() {
    #expect(set(.text("about 100\u{A0}km away"), at: 10).seen == ["about", "100\u{A0}km", "away"])
  }

  @Test func `an exclamation mark set off by a space begins no line`() {
    #expect(set(.text("bonjour toi ! oui"), at: 11).seen == ["bonjour", "toi ! oui"])
  }

  @Test func `Chinese breaks between characters but not before a full stop`() {
    #expect(set(.text("夜行列車が戻る。駅"), at: 14).seen == ["夜行列車が戻", "る。駅"])
    #expect(set(.text("夜行列車が戻る。駅"), at: 15).seen == ["夜行列車が戻", "る。駅"])
  }

  @Test func `a line break of the author ends the line`() {
    let text = set(.paragraph([Span("roses\n\nviolets"), Span("\nend\n")]))
    #expect(text.seen == ["roses", "", "violets", "end"])
    #expect(text.lines.map(\.place.offset) == [0, 6, 7, 15])
    #expect(text.texts == ["roses  violets end "])
  }

  @Test func `an emoji sequence and a letter with marks are never torn`() {
    let family = "👩‍👩‍👧"
    let text = set(.text(String(repeating: family, count: 9)), at: 8)
    #expect(text.seen == [4, 4, 1].map { String(repeating: family, count: $0) })
  }

  @Test func `a character wider than any line is shown in parts`() {
    let chain = String(repeating: "\u{1100}", count: 20)
    let text = set(.text(chain), at: 8)
    #expect(chain.count == 1)
    #expect(text.lines.allSatisfy { $0.width <= 8 })
    #expect(text.seen.joined().unicodeScalars.elementsEqual(chain.unicodeScalars))
    #expect(text.lines.allSatisfy { $0.place == .beginning })
  }

  @Test func `styles become looks`() {
    let text = set(
      .paragraph([
        Span("a", style: .emphasis), Span("b", style: .strong), Span("c", style: .code),
        Span("d", style: .deleted), Span("e"), Span("2", style: .superscript),
        Span("f", style: .subscript),
      ])
    )
    #expect(text.seen == ["abcde^2f"])
    #expect(text.piece("a")?.attributes == .italic)
    #expect(text.piece("b")?.attributes == .bold)
    #expect(text.piece("c")?.scope == .code)
    #expect(text.piece("d")?.attributes == .strikethrough)
    #expect(text.piece("^")?.offset == nil)
    #expect(text.piece("2")?.offset == 5)
  }

  @Test func `marks heaped up across spans stay few`() {
    let heap = (0..<40).map { _ in Span("\u{301}\u{302}\u{303}") }
    let text = set(.paragraph([Span("a")] + heap))
    #expect(text.pieces.map(\.text.string.unicodeScalars.count).reduce(0, +) <= 11)
  }

  @Test func `nothing of a document reaches the terminal raw`() {
    let text = set(.text("a\u{1B}[2Jb\u{202E}c"), .code("\u{9B}31m\u{7}", language: nil))
    for scalar in text.pieces.flatMap(\.text.string.unicodeScalars) {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0 ~= scalar.value) && scalar.value != 0x202E)
    }
  }

  @Test func `the lead is the first block, in bold`() {
    let text = set(.text("body"), lead: [Span("lead")])
    #expect(text.seen == ["lead", "", "body"])
    #expect(text.piece("lead")?.attributes == .bold)
    #expect(text.lines.map(\.place.block) == [0, 1, 1])
  }
}
