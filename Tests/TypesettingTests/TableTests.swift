import Articles
import Screen
import Testing
import Typesetting

@Suite struct TableTests {
  private func cells(_ texts: String...) -> [[Span]] { texts.map { [Span($0)] } }

  private var timetable: Block {
    .table(
      Table(
        header: cells("Station", "Leaves"),
        rows: [cells("North", "22:40"), cells("The old harbour", "1:05"), cells("", "2:00")],
        alignments: [.leading, .trailing]
      )
    )
  }

  @Test func `columns are as wide as what stands in them`() {
    let text = set(timetable, at: 40)
    #expect(
      text.seen == [
        "Station          Leaves",
        "───────────────────────",
        "North             22:40",
        "The old harbour    1:05",
        "                   2:00",
      ]
    )
    #expect(text.piece("Station")?.attributes == .bold)
  }

  @Test func `cells are broken inside their columns`() {
    #expect(
      set(timetable, at: 18).seen == [
        "Station     Leaves",
        "──────────────────",
        "North        22:40",
        "The old       1:05",
        "harbour",
        "              2:00",
      ]
    )
  }

  @Test func `where columns would be too narrow each row is told line by line`() {
    #expect(
      set(timetable, at: 13).seen == [
        "Station:", "North", "Leaves: 22:40", "", "Station: The", "old harbour", "Leaves: 1:05", "",
        "Leaves: 2:00",
      ]
    )
  }

  @Test func `a place inside a cell is on the line that shows it`() throws {
    let text = set(timetable, at: 18)
    let match = try #require(text.matches(of: "1:05").first)
    let line = text.line(at: Place(block: match.block, offset: match.offsets.lowerBound))
    #expect(text.seen[line] == "The old       1:05")
  }

  @Test func `a table of nothing has no lines, a table of a head its head`() {
    #expect(set(.table(Table(rows: []))).lines.isEmpty)
    #expect(set(.table(Table(rows: [[], [[]]]))).lines.isEmpty)
    #expect(set(.table(Table(header: cells("a", "b"), rows: []))).seen == ["a  b"])
  }

  @Test func `a table of a thousand columns is told line by line`() {
    let row = (0..<1000).map { [Span("cell \($0)")] }
    let text = set(.table(Table(header: row, rows: [row])), at: 40)
    #expect(text.lines.count == 1000)
    #expect(text.seen.last == "cell 999: cell 999")
  }
}
