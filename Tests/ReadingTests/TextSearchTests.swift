import Articles
import Screen
import Testing

@testable import Reading

/// Search within the article.
@Suite struct TextSearchTests {
  /// Every kind of block with one "Fährmann" in it, and forty paragraphs before the last.
  private var ferry: OpenArticle {
    var open = Sample.open
    open.article.lead = [Span("The FÄHRMANN in the lead.")]
    let cell = [Span("fahrmann in a cell")]
    let filler = (0..<40).map { Block.paragraph([Span("Line \($0) of what lies between.")]) }
    open.article.body = Body(
      [
        .heading(level: 2, [Span("Fährmann in a heading")]),
        .paragraph([Span("before "), Span("the Fährmann’s link", link: "https://example.org/1")]),
        .code("let fa\u{308}hrmann = 1", language: nil),
        .table(Table(header: [[Span("a")], [Span("b")]], rows: [[[Span("x")], cell]])),
      ] + filler + [.paragraph([Span("last fährmann")])]
    )
    return open
  }

  @Test func `every hit is marked and counted while one types`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(ferry)
    scene.type("/fahr")
    #expect(scene.state.reader?.matches.count == 6)
    #expect(scene.lines[22].contains("match 1 of 6 · "))
    scene.type("x")
    #expect(scene.lines[22].contains("no match · "))
    scene.press(.backspace)
    scene.type("mann\nnnnn")
    #expect(scene.lines[22].contains("match 5 of 6 · "))
    scene.type("nn")
    #expect(scene.lines[22].contains("match 1 of 6 · "))
  }

  @Test func `the hit at which one is looks different without colour`() {
    var scene = Scene(width: 80, height: 40)
    scene.open(ferry)
    scene.type("/fahrmann\n")
    let theme = scene.state.theme
    let cells = scene.frame.cells
    let here = cells.filter { $0.style == theme[.matchHere] }
    #expect(here.map(\.text).joined() == "FÄHRMANN")
    #expect(cells.contains { $0.style == theme[.match] })
    #expect(theme[.match].attributes != theme[.matchHere].attributes)
  }

  @Test func `the first hit after the place is shown, and Esc goes back to the place`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(ferry)
    for _ in 0..<20 { scene.press(.down) }
    let before = scene.lines
    scene.type("/fahrmann")
    #expect(scene.text.contains("last fährmann"))
    #expect(scene.lines[22].contains("match 6 of 6"))
    scene.press(.escape)
    #expect(scene.lines == before)
    #expect(scene.highlighted == 0)
  }

  @Test func `a search that is left gives back the one before it`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(ferry)
    scene.type("/fahrmann\nn")
    let before = scene.lines
    scene.type("/lies")
    #expect(scene.lines[22].contains("of 40"))
    scene.press(.escape)
    #expect(scene.lines.dropLast() == before.dropLast())
    scene.type("/\n")
    #expect(scene.lines[22].contains("match 3 of 6"))
  }

  @Test func `words that occur nowhere leave the place as it is`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(ferry)
    for _ in 0..<20 { scene.press(.down) }
    let place = scene.state.reader?.place
    scene.type("/last zebra\n")
    #expect(scene.text.contains("“last zebra” does not occur."))
    #expect(scene.state.reader?.place == place)
  }

  @Test func `a resize while one types keeps the hits and the way back`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(ferry)
    for _ in 0..<20 { scene.press(.down) }
    let place = scene.state.reader?.place
    scene.type("/fahr")
    scene.take(.input(.resize(Size(width: 60, height: 20))))
    scene.type("mann")
    #expect(scene.state.reader?.matches.count == 6)
    scene.press(.escape)
    #expect(scene.state.reader?.place == place)
  }

  @Test func `an article opened from what was found has the words marked, and n goes to the first`()
  {
    var scene = Scene(width: 80, height: 24)
    scene.type("/links \n")
    scene.answer(rows: Sample.rows)
    scene.type("\n")
    var open = ferry
    open.id = Sample.rows[0].id
    scene.take(.opened(open))
    #expect(scene.state.reader?.match == nil)
    #expect(scene.lines[22].contains("1 match · "))
    #expect(scene.highlighted == 4)
    scene.type("n")
    #expect(scene.lines[22].contains("match 1 of 1"))
    // No search of one's own is to be forgotten first.
    scene.press(.escape)
    #expect(scene.state.focus == .list)
  }

  @Test func `an article opened otherwise has no marks`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("\n")
    var open = ferry
    open.id = Sample.rows[0].id
    scene.take(.opened(open))
    #expect(scene.highlighted == 0)
    scene.type("n")
    #expect(scene.state.overlay == .prompt(Prompt(.searchText)))
  }
}
