import Articles
import Reading
import Screen
import Testing

@Suite struct ViewTests {
  @Test func `c shows a part of what the list is about`() {
    var scene = Scene()
    scene.type("cu")
    #expect(scene.state.list.view == ArticleView(status: .unread))
    scene.type("cp")
    #expect(scene.state.list.view == ArticleView(status: .unread, query: .poll(.open)))
    scene.type("c0")
    #expect(scene.state.list.view == .all)
  }

  @Test func `back leads to the view before, to its article and its line`() {
    let catalogue = Catalogue()
    var scene = Scene(width: 80, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    scene.press(.pageDown, .pageDown, .down, .up, .up)
    let key = scene.state.list.selection?.key
    let line = scene.lines.firstIndex { $0.hasPrefix("▸") }
    scene.forgetEffects()
    scene.type(":section students\n:view kept\n")
    #expect(scene.state.list.view == ArticleView(.section("students"), status: .kept))
    scene.type("h")
    #expect(scene.state.list.view == ArticleView(.section("students")))
    scene.forgetEffects()
    scene.type("q")
    #expect(scene.state.list.view == .all)
    #expect(key.map { scene.effects.contains(.loadRows(.all, .to($0), limit: 200)) } == true)
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.key == key)
    #expect(scene.lines.firstIndex { $0.hasPrefix("▸") } == line)
    scene.type("q")
    #expect(scene.effects == [.quit])
  }

  @Test func `O puts the list in order, and the same again the other way round`() {
    var scene = Scene()
    scene.type("Ol")
    #expect(scene.state.list.view == ArticleView(order: ArticleOrder(.length)))
    #expect(scene.lines[0].contains("longest first"))
    scene.type(":order length\n")
    #expect(scene.state.list.view.order == ArticleOrder(.length, isReversed: true))
    #expect(scene.lines[0].contains("shortest first"))
    scene.type(":order -date\n")
    #expect(scene.state.list.view.order == ArticleOrder(.date, isReversed: true))
    scene.type(":order date\n")
    #expect(scene.state.list.view.order == .newestFirst)
    scene.type(":order beauty\n")
    #expect(scene.state.message?.sentence == .badArgument("beauty", command: "order"))
  }

  @Test func `relevance is offered where words are looked for`() {
    var scene = Scene()
    scene.type("O")
    #expect(!scene.text.contains("relevance"))
    scene.press(.escape)
    scene.type("/trains\nO")
    #expect(scene.text.contains("relevance"))
  }
}
