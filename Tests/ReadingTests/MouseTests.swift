import Articles
import Polls
import Screen
import Testing

@testable import Reading

@Suite struct MouseTests {
  @Test func `a click selects a row and a second one opens it`() {
    var scene = Scene()
    scene.click(on: "The harbour votes")
    #expect(scene.state.list.selected == 1)
    #expect(scene.effects.isEmpty)
    scene.click(on: "The harbour votes")
    #expect(scene.effects == [.open(ArticleID(rawValue: 2), language: nil)])
  }

  @Test func `a click below the last row does nothing`() {
    var scene = Scene()
    scene.click(x: 3, y: 20)
    scene.click(x: 3, y: 20, .doubleClick)
    #expect(scene.effects.isEmpty && scene.state.list.selected == 0)
  }

  @Test func `a hint does what its key does`() {
    var scene = Scene()
    scene.click(on: "f filter")
    #expect(scene.text.contains(" Filter:"))
    scene.press(.escape)
    scene.open()
    scene.click(on: "v vote")
    #expect(scene.state.focus == .poll)
  }

  @Test func `an option in the article is marked by a click and never cast`() {
    var scene = Scene()
    scene.open()
    scene.press(.end)
    scene.click(on: "○ 3  No")
    #expect(scene.state.poll.marks == [3])
    #expect(scene.changes.isEmpty)
    scene.press(.enter)
    scene.click(on: "Enter casts")
    #expect(scene.changes == [.vote(PollID(rawValue: 7), Ballot(choices: [3]))])
  }

  @Test func `the wheel turns the pane under it and leaves the focus where it is`() {
    var scene = Scene()
    scene.open()
    let top = scene.lines[2...].map { $0.suffix(60) }
    scene.click(x: 80, y: 10, .wheelDown)
    #expect(scene.lines[2...].map { $0.suffix(60) } != top)
    scene.click(x: 3, y: 10, .wheelDown)
    #expect(scene.state.list.selected == 1)
    #expect(scene.state.focus == .reader)
    scene.click(x: 80, y: 10, .wheelUp)
    #expect(scene.state.reader?.place == .beginning)
  }

  @Test func `t is named by the language to which it leads`() {
    var open = Sample.open
    open.article.translations = []
    open.storedLanguages = ["en", "ru", "fr"]
    var scene = Scene()
    scene.open(open)
    #expect(scene.lines.last?.contains("t Français") == true)
    scene.type("t")
    #expect(scene.effects == [.open(open.id, language: "fr")])
  }
}
