import Articles
import Polls
import Reading
import Screen
import Testing

@Suite struct UndoTests {
  private let first = ArticleID(rawValue: 1)
  private let second = ArticleID(rawValue: 2)

  @Test func `nothing is said or undone before the store has answered`() {
    var scene = Scene()
    scene.type("m")
    #expect(scene.effects == [.mark([first], isUnread: false)])
    #expect(scene.state.message == nil)
    scene.type("u")
    #expect(scene.effects.count == 1)
    #expect(scene.state.message?.sentence == .nothingToUndo)
  }

  @Test func `read and kept are undone one after another`() {
    var scene = Scene()
    scene.type("m")
    scene.take(.marked([first], isUnread: false))
    #expect(scene.state.message?.sentence == .markedRead)
    scene.type("*")
    scene.take(.kept([first], isKept: true))
    #expect(scene.state.message?.sentence == .nowKept)
    scene.forgetEffects()
    scene.type("u")
    scene.take(.kept([first], isKept: false))
    #expect(scene.state.message?.sentence == .undone("Night trains return to the northern line"))
    scene.type("u")
    scene.take(.marked([first], isUnread: true))
    scene.type("u")
    #expect(
      scene.changes == [.keep([first], isKept: false), .mark([first], isUnread: true)]
    )
    #expect(scene.state.message?.sentence == .nothingToUndo)
  }

  @Test func `a refused change leaves nothing to undo`() {
    var scene = Scene()
    scene.type("5")
    scene.pause()
    scene.take(.failed(.failedTo(.store, .told("the disk is full"))))
    scene.type("j2")
    scene.pause()
    scene.take(.rated(second, own: Rating(stars: 2), local: .none))
    scene.forgetEffects()
    scene.type("uu")
    #expect(scene.effects == [.rate(second, nil)])
  }

  @Test func `a change made before the last one was answered leads back to it`() {
    var scene = Scene()
    scene.type("2")
    scene.pause()
    scene.type("5")
    scene.pause()
    scene.take(.rated(first, own: Rating(stars: 2), local: .none))
    scene.take(.rated(first, own: Rating(stars: 5), local: .none))
    scene.forgetEffects()
    scene.type("u")
    scene.take(.rated(first, own: Rating(stars: 2), local: .none))
    scene.type("u")
    #expect(scene.effects == [.rate(first, Rating(stars: 2)), .rate(first, Rating(stars: 4))])
  }

  @Test func `what is undone is not undone in turn`() {
    var scene = Scene()
    scene.type("3")
    scene.pause()
    scene.take(.rated(first, own: Rating(stars: 3), local: .none))
    scene.type("u")
    scene.take(.rated(first, own: Rating(stars: 4), local: .none))
    scene.forgetEffects()
    scene.type("u")
    #expect(scene.effects.isEmpty)
  }

  @Test func `reading marks an article without a word and without an undo`() {
    var scene = Scene()
    scene.press(.enter)
    scene.take(.opened(Sample.open))
    scene.take(.marked([first], isUnread: false))
    scene.forgetEffects()
    scene.type("u")
    #expect(scene.effects.isEmpty)
  }

  @Test func `a change in a list that is gone is undone all the same`() {
    var scene = Scene()
    scene.type("m")
    scene.type("ck")
    scene.take(.marked([first], isUnread: false))
    scene.forgetEffects()
    scene.type("u")
    #expect(scene.effects == [.mark([first], isUnread: true)])
  }
}
