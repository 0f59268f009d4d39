import Articles
import Reading
import Screen
import Testing

/// The query prompt: what it asks, what it points at, and what it keeps.
@Suite struct FilterTests {
  private func last(_ scene: Scene) -> String { scene.lines.last ?? "" }

  private func view(_ query: Query) -> ArticleView {
    var view = ArticleView.all
    view.query = query
    return view
  }

  @Test func `the list follows the query, and keeps its order and its scope`() {
    var scene = Scene()
    scene.type(":section students\n")
    scene.answer(rows: Sample.rows)
    scene.forgetEffects()
    scene.type("fis:unread")
    var wanted = view(.mark(.unread))
    wanted.scope = .section("students")
    #expect(scene.effects.first == .loadVocabulary)
    #expect(scene.effects.suffix(2) == [.loadRows(wanted, .newest, limit: 50), .count(wanted)])
    scene.type("\n")
    #expect(scene.state.list.view == wanted)
    #expect(scene.lines[0].contains("students · “is:unread”"))
    scene.answer(rows: Sample.rows)
    scene.type("f")
    scene.press(.control("u"), .enter)
    #expect(scene.state.list.view == ArticleView(.section("students")))
  }

  @Test func `while a query is unfinished nothing is asked and nothing is pointed at`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("f")
    scene.forgetEffects()
    for text in ["(", "title", ":", "\"a b"] {
      scene.type(text)
      #expect(!scene.text.contains("^"))
    }
    scene.type("\" OR ")
    #expect(!scene.text.contains("^"))
    #expect(scene.state.list.view == .all)
    #expect(scene.state.list.rows.count == 3)
  }

  @Test func `a mistake is pointed at under its place, and Enter keeps the prompt open`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("ftitel:cat dog")
    #expect(scene.lines[22] == " Filter: titel:cat dog")
    #expect(last(scene).hasPrefix("         ^^^^^ there is no field “titel”"))
    scene.forgetEffects()
    scene.type("\n")
    #expect(scene.effects.isEmpty)
    #expect(scene.lines[22] == " Filter: titel:cat dog")
    #expect(scene.frame.cursor == Position(x: 14, y: 22))
    scene.press(.backspace, .backspace)
    scene.type("le")
    #expect(!last(scene).contains("^"))
    scene.type("\n")
    #expect(scene.state.overlay == nil)
    #expect(scene.typedLines == ["query titel:cat dog", "query title:cat dog"])
  }

  @Test func `Enter points at what is missing at the end`() {
    var scene = Scene(width: 80, height: 24)
    scene.type("fcat AND\n")
    #expect(last(scene).hasPrefix("             ^^^ nothing follows “AND”"))
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
    #expect(scene.state.list.rows.count == 3)
  }

  @Test(arguments: [40, 80, 120], [Language.english, .russian])
  func `a mistake far to the right is pointed at within the screen`(
    width: Int,
    language: Language
  ) {
    var scene = Scene(width: width, height: 14, language: language)
    scene.type("f" + String(repeating: "a ", count: 60) + "is:nothing b\n")
    let lines = scene.lines
    #expect(lines.allSatisfy { Columns.width(of: SafeText($0)) <= width })
    let carets = lines.filter { $0.contains("^^^") }
    #expect(carets.count == 1)
    #expect(lines.joined().contains("unread"))
  }

  @Test func `a query given on the command line is taken at once, or brought to be mended`() {
    var scene = Scene()
    scene.type(":filter is:kept\n")
    #expect(scene.state.overlay == nil)
    #expect(scene.state.list.view == view(.mark(.kept)))
    scene.type(":filter is:\n")
    #expect(scene.text.contains("Filter: is:"))
    #expect(last(scene).contains("^^^"))
  }

  @Test func `the filter opened from the article shows the list, and Esc the article again`() {
    var scene = Scene(width: 80, height: 24)
    scene.open()
    let before = scene.lines
    scene.type("f")
    #expect(scene.text.contains("The harbour votes on its cranes"))
    scene.press(.escape)
    #expect(scene.lines == before)
  }

  @Test func `Tab completes fields, and values from the library`() {
    var scene = Scene()
    scene.type("f")
    scene.take(
      .vocabulary(
        Vocabulary(sources: ["Harbour Post", "harp"], sections: ["a \"b\""], languages: ["en"])
      )
    )
    func completed(_ text: String, _ tabs: Int = 1) -> String {
      scene.press(.control("u"))
      scene.type(text)
      for _ in 0..<tabs { scene.press(.tab) }
      guard case .prompt(let prompt) = scene.state.overlay else { return "" }
      return prompt.text
    }
    #expect(completed("-ti") == "-title:")
    #expect(completed("x (s", 2) == "x (section:")
    #expect(completed("is:", 3) == "is:kept")
    #expect(completed("poll:o") == "poll:open")
    #expect(completed("source:ha") == "source:\"Harbour Post\"")
    #expect(completed("source:\"ha", 2) == "source:harp")
    #expect(completed("section:") == "section:\"a \\\"b\\\"\"")
    #expect(completed("language:") == "language:en")
    #expect(completed("date:2") == "date:2")
    #expect(completed("\"is:") == "\"is:")
  }

  @Test func `Tab completes before the cursor and leaves what stands behind it`() {
    var scene = Scene()
    scene.type("fis: cat")
    scene.press(.left, .left, .left, .left, .tab)
    scene.type("\n")
    let query = Query.and([.mark(.unread), .text(QueryText("cat"))])
    #expect(scene.state.list.view == view(query))
  }

  @Test func `a list is kept as a smart view with its scope and its name`() {
    var scene = Scene()
    scene.type(":filter is:kept\n")
    scene.answer(rows: Sample.rows)
    scene.forgetEffects()
    scene.type("+Kept \u{1B}[31mones\n")
    #expect(scene.effects == [.saveView("Kept ␛[31mones", view(.mark(.kept)))])
    scene.take(.viewSaved("Kept\u{202E} ones"))
    #expect(scene.text.contains("Smart view: Kept ones."))
  }

  @Test func `nothing is kept in a library that cannot be written`() {
    var scene = Scene(isReadOnly: true)
    scene.type("+")
    #expect(scene.state.overlay == nil)
    scene.type(":save-view x\n")
    #expect(scene.effects.isEmpty)
  }

  @Test func `a click on what is found is Enter on that row`() {
    var scene = Scene(width: 120, height: 40)
    scene.type("/line")
    scene.click(on: "A library without doors")
    #expect(scene.state.overlay == nil)
    #expect(scene.state.list.view.query == .text(QueryText("line", isBeginning: true)))
    scene.answer(rows: Sample.rows)
    scene.type("/")
    scene.click(on: "A library without doors")
    #expect(scene.state.list.selected == 2)
    scene.type("f")
    scene.press(.control("u"))
    scene.type("titel:x y")
    scene.click(on: "The harbour votes")
    #expect(scene.text.contains("Filter: titel:x y"))
  }
}
