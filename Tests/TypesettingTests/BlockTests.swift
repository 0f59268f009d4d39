import Articles
import Screen
import Testing
import Typesetting

@Suite struct BlockTests {
  @Test func `what follows a heading stands close to it`() {
    let text = set(
      .text("before"),
      .heading(level: 2, [Span("Who")]),
      .text("after"),
      .heading(level: 3, [Span("deep")])
    )
    #expect(text.seen == ["before", "", "Who", "after", "", "deep"])
    #expect(text.piece("Who")?.attributes == .bold)
    #expect(text.piece("Who")?.scope == .heading)
    #expect(text.piece("deep")?.attributes == [])
  }

  @Test func `list items hang`() {
    let list = List(items: [[.text("nurses on the way")], [.text("students")]])
    #expect(set(.list(list), at: 14).seen == ["• nurses on", "  the way", "• students"])
  }

  @Test func `numbers are aligned at their periods`() {
    let list = List(start: 9, items: [[.text("nine")], [.text("ten")]])
    #expect(set(.list(list)).seen == [" 9. nine", "10. ten"])
  }

  @Test func `a number beyond all numbers does no harm`() {
    let list = List(start: .max, items: [[.text("a")], [.text("b")]])
    #expect(set(.list(list), at: 40).seen.map { $0.suffix(4) } == ["7. a", "…. b"])
  }

  @Test func `a nested list is indented under its item`() {
    let inner = Block.list(List(start: 1, items: [[.text("inner")]]))
    let text = set(.list(List(items: [[.text("outer"), inner], [inner]])))
    #expect(text.seen == ["• outer", "  1. inner", "• 1. inner"])
  }

  @Test func `items of several paragraphs stand apart`() {
    let list = List(items: [[.text("a"), .text("b")], [.text("c")]])
    #expect(set(.list(list), .text("d")).seen == ["• a", "", "  b", "", "• c", "", "d"])
  }

  @Test func `a quotation has a bar at every line, between its paragraphs too`() {
    let text = set(
      .text("he said"),
      .quotation([.paragraph([]), .text("one two"), .text("b")]),
      at: 8
    )
    #expect(text.seen == ["he said", "", "│ one", "│ two", "│", "│ b"])
    #expect(text.piece("one")?.scope == .quotation)
    #expect(text.piece("│ ")?.scope == .muted)
  }

  @Test func `twenty levels deep there is still room for text`() {
    var quotation = Block.text("Thirty-three travellers")
    var list = quotation
    for _ in 0..<20 {
      quotation = .quotation([quotation])
      list = .list(List(items: [[list]]))
    }
    for block in [quotation, list] {
      let text = set(block, at: 24)
      #expect(text.lines.count <= 3)
      #expect(text.lines.allSatisfy { $0.width <= 24 })
    }
    #expect(set(list, at: 24).seen.first?.contains("•") == true)
  }

  @Test func `code keeps its spaces and goes on after an arrow`() {
    let text = set(.code("if x {\n\treturn 1234567\n\n}\n", language: "swift"), at: 16)
    #expect(text.seen == ["  if x {", "      return 123", "↪ 4567", "", "  }"])
    #expect(text.piece("4567")?.scope == .code)
    #expect(text.piece("↪ ")?.offset == nil)
    #expect(text.lines.map(\.place.offset) == [0, 7, 21, 26, 27])
  }

  @Test func `a link is followed by its number, the same address by the same`() {
    let text = set(
      .paragraph([
        Span("the "), Span("li", link: "https://a.example"),
        Span("ne", style: .strong, link: "https://a.example"), Span(", "),
        Span("two", link: "https://b.example"), Span(" and "),
        Span("one", link: "https://a.example"), Span("."),
      ]),
      at: 60
    )
    #expect(text.seen == ["the line [1], two [2] and one [1]."])
    #expect(text.links == ["https://a.example", "https://b.example"])
    #expect(text.piece("two")?.link == 2)
    #expect(text.piece("two")?.attributes == .underline)
    #expect(text.piece(" [2]")?.link == 2)
    #expect(text.piece(" [2]")?.scope == .muted)
  }

  @Test func `a link's number stays with its last word`() {
    let text = set(
      .paragraph([Span("abc "), Span("def", link: "https://a.example"), Span(".")]),
      at: 9
    )
    #expect(text.seen == ["abc", "def [1]."])
  }

  @Test func `links within the page and scripts have no number`() {
    let text = set(
      .paragraph([
        Span("a", link: "#note"), Span("b", link: "JavaScript:alert(1)"), Span("c", link: ""),
      ])
    )
    #expect(text.seen == ["abc"])
    #expect(text.links.isEmpty)
  }

  @Test func `a picture is told by its description`() {
    let text = set(
      .image(Image(url: "https://a.example/cat.jpg", description: "a grey cat")),
      .image(Image(url: ""))
    )
    #expect(text.seen == ["[image: a grey cat] [1]", "", "[image]"])
    #expect(text.piece("a grey cat")?.offset == 0)
  }

  @Test func `a rule is short and centred`() {
    #expect(set(.text("a"), .rule, .text("b"), at: 11).seen == ["a", "", "   * * *", "", "b"])
  }

  @Test func `a remark says its sentence`() {
    #expect(
      set(.notice(Notice(line: 7, fact: .noQuestion)), at: 40).seen == [
        "! line 7 is not understood"
      ]
    )
  }
}
