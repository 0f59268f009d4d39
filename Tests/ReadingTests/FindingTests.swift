import Articles
import Reading
import Screen
import Testing

/// Search while one types: keys in, effects and screens out.
@Suite struct FindingTests {
  private func view(_ query: Query, in base: ArticleView = .all) -> ArticleView {
    var view = base
    view.query = query
    view.order = ArticleOrder(.relevance)
    return view
  }

  private func begun(_ word: String) -> Query { .text(QueryText(word, isBeginning: true)) }

  /// What a library would answer to the question that was asked last.
  private func answer(_ query: Query, in base: ArticleView = .all, count: Int = 3) -> Action {
    let rows = (0..<count).map { number in
      var row = Sample.row(number + 40, title: "Found \(number)")
      row.rank = Double(number)
      row.excerpt = Excerpt("the old harbour votes", marks: [8..<15])
      return row
    }
    return .rows(
      RowsAnswer(
        view: view(query, in: base),
        request: .newest,
        rows: rows,
        reachesStart: true,
        reachesEnd: count < 50
      )
    )
  }

  private func titles(_ scene: Scene) -> [String] { scene.state.list.rows.map(\.title) }

  @Test func `each letter asks for what stands there, and the last word is a beginning`() {
    var scene = Scene()
    scene.type("/ha")
    let first = view(begun("h"))
    let second = view(begun("ha"))
    #expect(
      scene.effects == [
        .loadRows(first, .newest, limit: 50), .count(first),
        .loadRows(second, .newest, limit: 50), .count(second),
      ]
    )
    scene.forgetEffects()
    scene.type(" b")
    let last = view(.and([.text(QueryText("ha")), begun("b")]))
    #expect(scene.effects.suffix(2) == [.loadRows(last, .newest, limit: 50), .count(last)])
  }

  @Test func `the list stays until its answer is there, and late answers are dropped`() {
    var scene = Scene()
    scene.type("/ha")
    #expect(titles(scene) == Sample.rows.map(\.title))
    scene.take(answer(begun("h"), count: 2))
    #expect(titles(scene) == Sample.rows.map(\.title))
    scene.take(answer(begun("ha"), count: 1))
    #expect(titles(scene) == ["Found 0"])
    scene.take(answer(begun("h"), count: 2))
    scene.take(.counted(view(begun("h")), ListCounts(total: 9, unread: 9)))
    #expect(titles(scene) == ["Found 0"])
    #expect(!scene.lines[0].contains("9 found"))
  }

  @Test func `the top line tells how many, and that there are more while it is counted`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("/ha")
    scene.take(answer(begun("ha"), count: 50))
    #expect(scene.lines[0].contains("more than 50…"))
    scene.take(.counted(view(begun("ha")), ListCounts(total: 2014, unread: 7)))
    #expect(scene.lines[0].contains("2,014 found, 7 unread"))
  }

  @Test func `Enter keeps what is found and puts the cursor into the list`() {
    var scene = Scene()
    scene.type("/ha")
    scene.take(answer(begun("ha")))
    scene.forgetEffects()
    scene.type("\nj")
    #expect(scene.state.overlay == nil)
    #expect(scene.state.list.selection?.title == "Found 1")
    #expect(scene.effects.isEmpty)
    scene.type("n")
    #expect(scene.state.list.selection?.title == "Found 2")
    scene.type("N\n")
    #expect(scene.effects == [.open(ArticleID(rawValue: 41), language: nil)])
  }

  @Test func `Enter before the answer waits for it`() {
    var scene = Scene()
    scene.type("/ha\n")
    #expect(scene.state.list.selection == nil)
    scene.type("\n")
    scene.take(answer(begun("ha")))
    #expect(titles(scene).count == 3)
    #expect(!scene.effects.contains { if case .open = $0 { true } else { false } })
  }

  @Test func `Esc goes back to the list as it was`() {
    let catalogue = Catalogue()
    var scene = Scene(width: 80, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    for _ in 0..<30 { scene.press(.down) }
    let before = scene.lines
    scene.type("/ha")
    scene.take(answer(begun("ha")))
    #expect(scene.lines != before)
    scene.press(.escape)
    #expect(scene.lines == before)
    #expect(scene.effects.contains(.leaveSearch))
    scene.take(answer(begun("ha")))
    #expect(scene.lines == before)
  }

  @Test func `what is found is left for the list and the place before it`() {
    let catalogue = Catalogue()
    var scene = Scene(width: 80, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    for _ in 0..<30 { scene.press(.down) }
    let before = scene.lines
    scene.type("/ha")
    scene.take(answer(begun("ha")))
    scene.type("\nj/xy\n")
    scene.take(answer(begun("xy")))
    scene.type("q")
    scene.answerAll(from: catalogue)
    #expect(scene.lines == before)
  }

  @Test func `a new search takes the place of the last, within the same scope`() {
    var scene = Scene()
    scene.type(":section students\n")
    scene.answer(rows: Sample.rows)
    scene.type("/ha\n/old \n")
    let section = ArticleView(.section("students"))
    #expect(scene.state.list.view == view(.text(QueryText("old")), in: section))
    scene.type("/\n")
    #expect(scene.state.list.view == section)
  }

  @Test func `a search narrows what is filtered`() {
    var scene = Scene()
    scene.type(":filter is:kept\n")
    scene.answer(rows: Sample.rows)
    scene.type("/old \n")
    #expect(scene.state.list.view == view(.and([.mark(.kept), .text(QueryText("old"))])))
    scene.type("q")
    #expect(scene.state.list.view.query == .mark(.kept))
  }

  @Test func `a letter taken back asks for nothing that is there already`() {
    var scene = Scene()
    scene.type("/h")
    scene.take(answer(begun("h")))
    scene.take(.counted(view(begun("h")), ListCounts(total: 3, unread: 3)))
    scene.type("a")
    scene.forgetEffects()
    scene.press(.backspace)
    #expect(scene.effects == [.leaveSearch])
    #expect(titles(scene).count == 3)
    scene.press(.backspace)
    #expect(titles(scene) == Sample.rows.map(\.title))
  }

  @Test func `a library that changes while one types is asked once one has finished`() {
    var scene = Scene()
    scene.type("/ha")
    scene.take(answer(begun("ha")))
    scene.forgetEffects()
    scene.take(.libraryChanged)
    #expect(scene.effects.isEmpty)
    scene.press(.enter)
    let key = scene.state.list.selection?.key
    let found = view(begun("ha"))
    #expect(scene.effects.first == key.map { .loadRows(found, .around($0), limit: 200) })
  }

  @Test func `the words are marked without colour under the titles`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("/ha")
    scene.take(answer(begun("ha")))
    let line = scene.lines.firstIndex { $0.contains("the old harbour votes · ") }
    let marked = scene.frame.cells.filter { $0.style.attributes.contains(.underline) }
    #expect(line == 3)
    #expect(marked.map(\.text).joined() == String(repeating: "harbour", count: 3))
  }

  @Test(arguments: [40, 80, 200])
  func `hostile excerpts come as safe text within their line`(width: Int) {
    let texts = [
      "\u{1B}[2J\u{202E}", String(repeating: "e\u{301}", count: 5000), "夜行列車" + "\n\t",
      "👩‍👩‍👧\u{200D}\u{1B}]0;x\u{7}", "",
    ]
    let marks = [
      [-5..<3], [2..<1_000_000], [5..<9, 0..<3, 2..<7], [4..<4], [Int.max - 1..<Int.max],
    ]
    for (text, marks) in zip(texts, marks) {
      var row = Sample.row(1)
      row.excerpt = Excerpt(text, marks: marks)
      let scene = Scene(width: width, height: 12, articles: [row])
      #expect(scene.lines.allSatisfy { Columns.width(of: SafeText($0)) <= width })
      #expect(!scene.text.contains("\u{1B}"))
      #expect(!scene.text.contains("\u{202E}"))
    }
  }

  @Test func `an excerpt begins where its first mark can be seen`() {
    let text = String(repeating: "long words before it ", count: 10) + "harbour and more"
    let place = text.count - "harbour and more".count
    var row = Sample.row(1)
    row.excerpt = Excerpt(text, marks: [place..<place + 7])
    let scene = Scene(width: 80, height: 12, articles: [row])
    #expect(scene.lines[3].contains("…"))
    #expect(scene.lines[3].contains("harbour and more · 1 h"))
  }
}
