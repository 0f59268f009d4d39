import Articles
import Screen
import Testing

@testable import Reading

@Suite struct CountTests {
  private func scene(_ catalogue: Catalogue) -> Scene {
    var scene = Scene(width: 80, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    scene.forgetEffects()
    return scene
  }

  @Test func `a count says how many rows, pages or unread articles further`() {
    var scene = scene(Catalogue())
    _ = scene.state.invoke(Invocation(.down, count: 5))
    #expect(scene.state.list.selected == 5)
    _ = scene.state.invoke(Invocation(.up, count: 2))
    #expect(scene.state.list.selected == 3)
    _ = scene.state.invoke(Invocation(.pageDown, count: 2))
    #expect(scene.state.list.selected == 21)
    _ = scene.state.invoke(Invocation(.nextUnread, count: 4))
    #expect(scene.state.list.selected == 25)
  }

  @Test(arguments: [Command.first, .last]) func `a count before an end is the number of a row`(
    command: Command
  ) {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    #expect(scene.state.invoke(Invocation(command, count: 12)).isEmpty)
    #expect(scene.state.list.selection?.id == catalogue.rows[11].id)
    let effects = scene.state.invoke(Invocation(command, count: 1500))
    #expect(effects == [.loadRows(.all, .at(1499), limit: 200)])
    scene.take(.rows(catalogue.answer(.at(1499), limit: 200)))
    #expect(scene.state.list.selection?.id == catalogue.rows[1499].id)
    #expect(scene.text.contains("Article number 1500"))
  }

  @Test func `a count that is larger than the list leads to its end`() {
    let catalogue = Catalogue(300)
    var scene = scene(catalogue)
    _ = scene.state.invoke(Invocation(.last, count: .max))
    scene.take(.rows(catalogue.answer(.at(.max - 1), limit: 200)))
    #expect(scene.state.list.selection?.id == catalogue.rows[299].id)
  }

  @Test func `many rows at once lead beyond the window`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    let first = catalogue.rows[0].key
    let effects = scene.state.invoke(Invocation(.down, count: 1200))
    #expect(effects == [.loadRows(.all, .away(from: first, by: 1200), limit: 200)])
    scene.take(.rows(catalogue.answer(.away(from: first, by: 1200), limit: 200)))
    #expect(scene.state.list.selection?.id == catalogue.rows[1200].id)
  }

  @Test func `who has gone to another view is not called back by rows that come late`() {
    let catalogue = Catalogue()
    var scene = scene(catalogue)
    _ = scene.state.invoke(Invocation(.last, count: 1500))
    scene.take(.libraryChanged)
    scene.take(.rows(catalogue.answer(.at(1499), limit: 200)))
    #expect(scene.state.list.selected == 0)
  }
}
