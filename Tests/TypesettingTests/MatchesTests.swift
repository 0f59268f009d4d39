import Articles
import Testing
import Typesetting

@Suite struct MatchesTests {
  private func found(_ words: String, in text: String) -> [Range<Int>] {
    set(.text(text)).matches(of: words).map(\.offsets)
  }

  @Test func `search is deaf to case and marks`() {
    #expect(found("NAIVE", in: "a naïve Naive") == [2..<7, 8..<13])
    #expect(found("елка", in: "Ёлка и ЁЛКА") == [0..<4, 7..<11])
    #expect(found("été", in: "e\u{301}te\u{301}") == [0..<3])
    #expect(found("ete", in: "👩‍👩‍👧 e\u{301}te\u{301}") == [2..<5])
    #expect(found("strasse", in: "die Straße") == [4..<10])
  }

  @Test func `search is deaf to the shape of quotation marks`() {
    #expect(found("don't", in: "we don’t") == [3..<8])
  }

  @Test func `search sees whole characters only`() {
    #expect(found("s", in: "ß").isEmpty)
    #expect(found("一", in: "第一章") == [1..<2])
  }

  @Test func `matches do not overlap, and blank words match nothing`() {
    #expect(found("aa", in: "aaaaa") == [0..<2, 2..<4])
    #expect(found("", in: "abc").isEmpty)
    #expect(found("  ", in: "a  b").isEmpty)
  }

  @Test func `matches come in reading order with the numbers of their blocks`() {
    let text = set(
      .list(List(items: [[.text("night")], [.quotation([.text("day"), .text("Night")])]])),
      .code("night", language: nil),
      lead: [Span("lead")]
    )
    #expect(text.matches(of: "night").map(\.block) == [1, 3, 4])
    #expect(text.matches(of: "night").allSatisfy { $0.offsets == 0..<5 })
  }

  @Test func `words are found across styles and line breaks`() {
    let text = set(.paragraph([Span("the ni"), Span("ght", style: .strong), Span("\ntrain")]))
    #expect(text.matches(of: "night train") == [Match(block: 0, offsets: 4..<15)])
  }

  @Test func `a place beyond the text leads to its last line, an empty text to the first`() {
    #expect(set(.text("a"), .text("b")).line(at: Place(block: 9)) == 2)
    #expect(set().line(at: Place(block: 9)) == 0)
    #expect(set(.text("a")).line(at: Place(block: -1)) == 0)
  }
}
