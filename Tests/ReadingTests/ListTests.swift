import Articles
import Reading
import Screen
import Seeded
import Testing

@Suite struct ListTests {
  /// A scene over a catalogue, whose requests wait in `effects` until they are answered.
  private func scene(_ catalogue: Catalogue, width: Int = 80, height: Int = 24) -> Scene {
    var scene = Scene(width: width, height: height, articles: nil)
    scene.answerAll(from: catalogue)
    return scene
  }

  @Test func `moving down shows every article once and in order`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    var seen = [scene.state.list.selection?.id]
    for _ in 1..<2000 {
      scene.press(.down)
      scene.answerAll(from: catalogue)
      seen.append(scene.state.list.selection?.id)
    }
    #expect(seen == catalogue.rows.map(\.id))
    #expect(scene.state.list.rows.count <= 1200)
    for _ in 1..<2000 {
      scene.press(.up)
      scene.answerAll(from: catalogue)
    }
    #expect(scene.state.list.selection?.id == catalogue.rows[0].id)
  }

  @Test(arguments: [(40, 12), (80, 24), (50, 300), (300, 300)])
  func `a window asks for no more once it has what it needs`(width: Int, height: Int) {
    let catalogue = Catalogue()
    var scene = scene(catalogue, width: width, height: height)
    for _ in 0..<120 {
      scene.press(.pageDown)
      #expect(scene.answerAll(from: catalogue) < 12)
    }
    for _ in 0..<120 {
      scene.press(.pageUp)
      #expect(scene.answerAll(from: catalogue) < 12)
    }
    #expect(scene.state.list.selected == 0)
  }

  @Test func `pages answered late, doubled and out of order leave the rows in order`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    var random = SeededGenerator(seed: 11)
    var waiting: [RowsAnswer] = []
    for _ in 0..<3000 {
      scene.press([Key.down, .up, .pageDown, .pageUp].randomElement(using: &random) ?? .down)
      waiting += scene.takeRequests().map { catalogue.answer($0, limit: 200) }
      guard Int.random(in: 0..<4, using: &random) == 0, !waiting.isEmpty else { continue }
      waiting.shuffle(using: &random)
      let answer = waiting.removeLast()
      scene.take(.rows(answer))
      if Bool.random(using: &random) { scene.take(.rows(answer)) }
      let keys = scene.state.list.rows.map(\.key)
      #expect(keys == keys.sorted() && Set(keys).count == keys.count)
      #expect(scene.state.list.rows.indices.contains(scene.state.list.selected))
    }
  }

  @Test func `G and g reach the ends beyond the window`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    scene.type("G")
    #expect(scene.answerAll(from: catalogue) > 0)
    #expect(scene.state.list.selection?.id == catalogue.rows.last?.id)
    #expect(scene.text.contains("▸● Article number 2000"))
    scene.type("g")
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.id == catalogue.rows.first?.id)
  }

  @Test func `the selection stays on its article and its line when rows arrive above`() {
    var catalogue = Catalogue(300)
    var scene = scene(catalogue)
    scene.press(.pageDown, .pageDown, .up)
    let selected = scene.state.list.selection?.id
    let line = scene.frame.cursor?.y
    catalogue.rows.insert(contentsOf: (-4...0).map { Sample.row($0) }, at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.id == selected)
    #expect(scene.frame.cursor?.y == line)
  }

  @Test func `where the selected article vanishes the next one is selected`() {
    var catalogue = Catalogue(300)
    var scene = scene(catalogue)
    scene.press(.down, .down)
    catalogue.rows.removeSubrange(1...2)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.id == ArticleID(rawValue: 4))
    catalogue.rows.removeAll()
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection == nil)
    #expect(scene.text.contains("Nothing here yet."))
  }

  @Test func `one who has moved on farther than an answer reaches stays there`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    let late = catalogue.answer(.around(catalogue.rows[0].key), limit: 200)
    for _ in 0..<60 {
      scene.press(.pageDown)
      scene.answerAll(from: catalogue)
    }
    let selected = scene.state.list.selection?.id
    scene.take(.rows(late))
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.id == selected)
  }

  @Test func `the selection is in sight at every size`() {
    let catalogue = Catalogue(500)
    var scene = scene(catalogue)
    for _ in 0..<9 { scene.press(.pageDown) }
    let selected = scene.state.list.selection
    for size in [(40, 12), (300, 100), (59, 13), (20, 5), (100, 12), (60, 12), (120, 40)] {
      scene.take(.input(.resize(Size(width: size.0, height: size.1))))
      scene.answerAll(from: catalogue)
      #expect(scene.state.list.selection?.id == selected?.id)
      guard !scene.state.isTooSmall else { continue }
      let line = scene.frame.cursor.map { scene.lines[$0.y] }
      #expect(line?.contains("▸● \(selected?.title ?? "")") == true)
    }
  }

  @Test func `an answer for another filter is not taken`() {
    let catalogue = Catalogue(10)
    var scene = scene(catalogue)
    scene.type("ck")
    scene.take(.rows(catalogue.answer(.newest, limit: 200)))
    #expect(scene.state.list.rows.isEmpty)
  }

  @Test(
    arguments: [
      (ArticleView(status: .unread), "No unread articles.", "Непрочитанных статей нет."),
      (ArticleView(status: .kept), "No kept articles.", "Избранных статей нет."),
      (
        ArticleView(.section("students"), status: .rated), "No rated articles in “students”.",
        "Оценённых статей в рубрике «students» нет."
      ),
      (
        ArticleView(query: .text(QueryText("trains"))), "No articles with “trains”.",
        "Статей со словами «trains» нет."
      ),
    ]
  )
  func `an empty view names the view`(view: ArticleView, english: String, russian: String) {
    for (language, sentence) in [(Language.english, english), (.russian, russian)] {
      var scene = Scene(width: 200, language: language, articles: nil)
      scene.show(view)
      scene.answer(rows: [])
      #expect(scene.text.contains(sentence))
    }
  }

  @Test func `a narrow row has marks, title, publication, age, poll and stars`() {
    var row = Sample.row(2, title: "A short title")
    row.isKept = true
    row.polls = 1
    row.ownRating = Rating(stars: 3)
    let scene = Scene(width: 58, height: 12, articles: [row])
    #expect(scene.lines[2] == "▸●◆A short title                Harbour Post  2 h ▤ ★★★··")
    let narrow = Scene(width: 40, height: 12, articles: [row])
    #expect(narrow.lines[2] == "▸●◆A short title            2 h ▤ ★★★··")
  }
}
