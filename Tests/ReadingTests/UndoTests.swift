import Articles
import Polls
import Reading
import Screen
import Testing

@Suite struct UndoTests {
  private let first = ArticleID(rawValue: 1)
  private let second = ArticleID(rawValue: 2)

  @Test func `nothing is said before the library has answered`() {
    var scene = Scene()
    scene.type("m")
    #expect(scene.effects == [.mark([first], isUnread: false)])
    #expect(scene.state.message == nil)
    scene.take(.marked([first], isUnread: false))
    scene.take(.made(Change(.read(true))))
    #expect(scene.state.message?.sentence == .markedRead)
  }

  @Test func `u and U ask the library, which alone knows what was changed`() {
    var scene = Scene()
    scene.type("uU")
    #expect(scene.effects == [.undo, .redo])
    scene.take(.said(.nothingToUndo))
    #expect(scene.lines.last?.contains("Nothing to undo.") == true)
  }

  @Test(arguments: [true, false])
  func `nothing is taken back where nothing can be stored`(isPassing: Bool) {
    var scene = Scene(isPassing: isPassing, isReadOnly: !isPassing)
    scene.type("uUA")
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.isError == true)
  }

  @Test func `list and open article follow what is taken back`() {
    var scene = Scene()
    scene.open()
    scene.take(.marked([first, second], isUnread: true))
    scene.take(.kept([first], isKept: true))
    scene.take(.ratedAll([first, second], own: Rating(stars: 2)))
    scene.take(.undone(Change(.read(true), count: 2), left: 0))
    #expect(scene.state.reader?.article.isUnread == true)
    #expect(scene.state.reader?.article.isKept == true)
    #expect(scene.state.list.rows.prefix(2).allSatisfy { $0.isUnread })
    #expect(scene.state.list.rows.prefix(2).allSatisfy { $0.ownRating == Rating(stars: 2) })
    #expect(scene.effects.contains(.refresh(first, language: "en")))
    #expect(scene.lines.last?.contains("Undone: 2 articles marked as read") == true)
  }

  @Test(arguments: [
    (Change(.read(true), count: 10_000), 0, "10,000 articles marked as read", "10 000 статей"),
    (Change(.rated(Rating(stars: 1)), title: "T"), 0, "“T” rated 1 star", "оценка: 1 звезда · «T»"),
    (Change(.recast, title: "Q?"), 0, "“Q?”: ballot changed", "изменение голоса · «Q?»"),
    (Change(.moved(folder: ""), title: "S"), 0, "“S” taken out of its folder", "из папки · «S»"),
    (
      Change(.kept(false), count: 2), 3,
      "2 articles no longer kept · 3 others were changed since and left",
      "удаление из избранного · 2 статьи · с тех пор изменено и оставлено: 3"
    ),
  ])
  func `what is undone is named, and what others changed since is counted`(
    change: Change,
    left: Int,
    english: String,
    russian: String
  ) {
    #expect(Words(.english).string(.undone(change, left: left)) == "Undone: " + english)
    #expect(Words(.english).string(.redone(change, left: left)) == "Redone: " + english)
    let undone = Words(.russian).string(.undone(change, left: left))
    #expect(undone.hasPrefix("Отменено: "))
    #expect(undone.replacing("\u{A0}", with: " ").contains(russian))
  }

  @Test func `reading marks an article without a word`() {
    var scene = Scene()
    scene.press(.enter)
    scene.take(.opened(Sample.open))
    #expect(scene.effects.last == .markOpened(first))
    scene.take(.marked([first], isUnread: false))
    #expect(scene.state.message == nil)
  }
}
