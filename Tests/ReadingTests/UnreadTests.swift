import Articles
import Reading
import Screen
import Testing

@Suite struct UnreadTests {
  /// Of two thousand articles each hundredth is unread.
  private func catalogue() -> Catalogue {
    var catalogue = Catalogue()
    for index in catalogue.rows.indices {
      catalogue.rows[index].isUnread = index % 100 == 99
    }
    return catalogue
  }

  private func scene(_ catalogue: Catalogue) -> Scene {
    var scene = Scene(width: 80, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    scene.forgetEffects()
    return scene
  }

  @Test func `J and K go to the unread articles of the window without asking`() {
    let catalogue = catalogue()
    var scene = scene(catalogue)
    scene.type("J")
    #expect(scene.state.list.selection?.id == catalogue.rows[99].id)
    scene.answerAll(from: catalogue)
    scene.type("JK")
    #expect(scene.state.list.selection?.id == catalogue.rows[99].id)
  }

  @Test func `beyond the window the library is asked, and the list goes there`() {
    let catalogue = catalogue()
    var scene = scene(catalogue)
    scene.take(.rows(catalogue.answer(.newest, limit: 50)))
    scene.press(.home)
    scene.forgetEffects()
    _ = scene.state.take(.input(.key(.end)))
    let here = scene.state.list.selection?.key
    scene.type("K")
    scene.forgetEffects()
    scene.type("K")
    #expect(
      scene.effects.contains(.findUnread(.all, from: scene.state.list.selection?.key, step: -1))
    )
    let found = catalogue.rows[1599].key
    scene.forgetEffects()
    scene.take(.unreadFound(UnreadAnswer(asked: .all, key: found)))
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.key == found)
    #expect(here != found)
    #expect(scene.text.contains("Article number 1600"))
  }

  @Test func `where the view has none left, it goes on in the whole library and back again`() {
    var scene = scene(Catalogue(30))
    scene.type(":view kept\n")
    let kept = ArticleView(status: .kept)
    let row = Sample.row(3)
    var readRow = row
    readRow.isUnread = false
    scene.take(
      .rows(
        RowsAnswer(
          view: kept,
          request: .newest,
          rows: [readRow],
          reachesStart: true,
          reachesEnd: true
        )
      )
    )
    scene.forgetEffects()
    scene.type("J")
    #expect(scene.effects == [.findUnread(kept, from: row.key, step: 1)])
    scene.forgetEffects()
    scene.take(.unreadFound(UnreadAnswer(asked: kept, view: .all, key: Sample.row(9).key)))
    #expect(scene.state.list.view == .all)
    scene.answerAll(from: Catalogue(30))
    #expect(scene.state.list.selection?.id == Sample.row(9).id)
    #expect(scene.state.message?.sentence == .list(.inTheWholeLibrary))
  }

  @Test func `an answer about a view that was left is passed over`() {
    var scene = scene(Catalogue(30))
    scene.type(":view kept\n")
    scene.forgetEffects()
    scene.take(.unreadFound(UnreadAnswer(asked: .all, key: Sample.row(9).key)))
    #expect(scene.effects.isEmpty)
  }

  @Test func `from the reader, the one that is found is opened`() {
    var scene = scene(Catalogue(30))
    scene.open()
    scene.type("J")
    #expect(scene.effects.contains(.open(Sample.row(2).id, language: nil)))
    #expect(scene.state.list.selection?.id == Sample.row(2).id)
  }

  @Test func `nothing unread is said`() {
    var scene = scene(Catalogue(30))
    scene.type("X")
    #expect(scene.effects == [.findRandomUnread(.all, besides: Sample.row(1).key)])
    scene.take(.unreadFound(UnreadAnswer(asked: .all, key: nil)))
    #expect(scene.state.message?.sentence == .list(.nothingUnread))
  }
}
