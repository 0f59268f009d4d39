import Articles
import Documents
import Testing

struct FootnoteTests {
  private func blocks(_ markdown: String) throws -> [Block] {
    try MarkdownFile.read(Array(markdown.utf8), name: nil, url: nil).article.body.blocks
  }

  @Test func `notes are numbered as the text refers to them and stand at its end`() throws {
    #expect(
      try blocks(
        """
        One[^b] and *two*[^a], one again[^b].

        [^a]: The second,
        which goes on.
        [^b]: The **first**.

            And its second paragraph.

        After.
        """
      ) == [
        .paragraph([
          Span("One"), Span("1", style: .superscript), Span(" and "),
          Span("two", style: .emphasis), Span("2", style: .superscript), Span(", one again"),
          Span("1", style: .superscript), Span("."),
        ]),
        .paragraph([Span("After.")]), .rule,
        .list(
          List(
            start: 1,
            items: [
              [
                .paragraph([Span("The "), Span("first", style: .strong), Span(".")]),
                .paragraph([Span("And its second paragraph.")]),
              ],
              [.paragraph([Span("The second, which goes on.")])],
            ]
          )
        ),
      ]
    )
  }

  @Test func `code keeps its marks and a mark without a note stays as it is`() throws {
    #expect(
      try blocks("`a[^x]` b[^x] c[^y]\n\n```\n[^x]: code\n```\n\n[^x]: note") == [
        .paragraph([
          Span("a[^x]", style: .code), Span(" b"), Span("1", style: .superscript), Span(" c[^y]"),
        ]),
        .code("[^x]: code", language: nil), .rule,
        .list(List(start: 1, items: [[.paragraph([Span("note")])]])),
      ]
    )
  }

  @Test func `notes that refer to each other have an end`() throws {
    let blocks = try blocks("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1][^2]\n[^3]: nobody asked")
    guard case .list(let notes)? = blocks.last else {
      Issue.record("no notes")
      return
    }
    #expect(notes.items.count == 3)
  }

  @Test func `lines of polls below notes keep their numbers`() throws {
    let blocks = try blocks("a[^1]\n\n[^1]: b\n  c\n\n```poll\nquestion: x\noptions: [a]\n```\n")
    let lines = blocks.compactMap { if case .notice(let notice) = $0 { notice.line } else { nil } }
    #expect(lines == [8])
  }
}
