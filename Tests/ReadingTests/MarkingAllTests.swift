import Articles
import Reading
import Screen
import Testing

@Suite struct MarkingAllTests {
  private func scene(unread: Int, of total: Int) -> Scene {
    var scene = Scene()
    scene.take(.counted(.all, ListCounts(total: total, unread: unread)))
    scene.forgetEffects()
    return scene
  }

  @Test func `A marks what the list has, not what the screen shows`() {
    var scene = scene(unread: 1000, of: 2000)
    scene.type("A")
    #expect(scene.effects == [.say(.unread(false), of: .all(.all))])
    scene.type(":mark-all unread\n")
    #expect(scene.effects.last == .say(.unread(true), of: .all(.all)))
  }

  @Test func `before many are marked a question waits for Enter`() {
    var scene = scene(unread: 98_331, of: 100_000)
    scene.type("A")
    #expect(scene.effects.isEmpty)
    #expect(
      scene.lines.last == " Mark 98,331 articles read? Enter marks them, Esc leaves."
    )
    scene.press(.enter)
    #expect(scene.effects == [.say(.unread(false), of: .all(.all))])
    scene.take(.marked([ArticleID(rawValue: 1)], isUnread: false))
    scene.take(.made(Change(.read(true), count: 98_331)))
    #expect(scene.lines.last?.contains("98,331 articles marked as read.") == true)
  }

  @Test func `a question is left by Esc, and by any key that does something else`() {
    var scene = scene(unread: 5000, of: 5000)
    scene.type("A")
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
    #expect(scene.effects.isEmpty)
    scene.type("Aj")
    #expect(scene.state.overlay == nil)
    #expect(scene.state.list.selected == 1)
    #expect(scene.effects.isEmpty)
    scene.type("A")
    scene.click(x: 3, y: 3)
    #expect(scene.state.overlay == nil)
  }

  @Test func `what is said while a question waits is said afterwards`() {
    var scene = scene(unread: 5000, of: 5000)
    scene.type("A")
    scene.take(.said(.sentToPrinter))
    #expect(scene.lines.last?.contains("Mark 5,000 articles read?") == true)
    scene.press(.escape)
    #expect(scene.lines.last?.contains("Sent to the printer.") == true)
  }

  @Test func `where nothing was to be marked, that is said`() {
    var scene = scene(unread: 0, of: 3)
    scene.type("A")
    scene.take(.marked([], isUnread: false))
    scene.take(.made(Change(.read(true), count: 0)))
    #expect(scene.state.message?.sentence == .nothingChanged)
  }

  @Test func `another argument is refused`() {
    var scene = scene(unread: 3, of: 3)
    scene.type(":mark-all green\n")
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.isError == true)
  }
}
