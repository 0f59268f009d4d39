import Articles
import FoundationEssentials
import Reading
import Screen
import Seeded
import Testing

/// The list keeps its place and what is selected, whatever happens around it.
@Suite struct HeldRowsTests {
  private let unread = ArticleView(status: .unread)

  private func scene(_ catalogue: Catalogue, width: Int = 80, height: Int = 24) -> Scene {
    var scene = Scene(width: width, height: height, articles: nil)
    scene.type(":view unread\n")
    scene.forgetEffects()
    scene.take(.rows(catalogue.answer(.newest, limit: 200, view: unread)))
    scene.answerAll(from: catalogue, view: unread)
    return scene
  }

  @Test func `in Unread, what was read here stays in sight until R`() {
    var catalogue = Catalogue(40)
    var scene = scene(catalogue)
    scene.type("jj")
    let read = scene.state.list.selection
    scene.take(.marked([Sample.row(3).id], isUnread: false))
    catalogue.rows.remove(at: 2)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue, view: unread)
    #expect(scene.state.list.selection?.id == read?.id)
    #expect(scene.state.list.selection?.isUnread == false)
    #expect(scene.state.list.rows.count == 40)
    scene.type("R")
    scene.answerAll(from: catalogue, view: unread)
    #expect(scene.state.list.rows.count == 39)
    #expect(scene.state.list.selection?.id == Sample.row(4).id)
  }

  @Test func `what another program reads stays under the cursor`() {
    var catalogue = Catalogue(40)
    var scene = scene(catalogue)
    scene.type("jjj")
    catalogue.rows.removeSubrange(2...5)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue, view: unread)
    #expect(scene.state.list.selection?.id == Sample.row(4).id)
    #expect(scene.state.list.rows.count == 37)
  }

  @Test func `what is gone for good goes when it is opened`() {
    let catalogue = Catalogue(40)
    var scene = scene(catalogue)
    scene.type("jjj")
    scene.take(.removed(Sample.row(4).id))
    #expect(scene.state.list.selection?.id == Sample.row(5).id)
    #expect(scene.state.list.rows.count == 39)
  }

  @Test func `held rows stand in their place when their page comes again`() {
    var catalogue = Catalogue(2000)
    var scene = scene(catalogue)
    let read = [Sample.row(2).id, Sample.row(150).id]
    scene.take(.marked(read, isUnread: false))
    catalogue.rows.removeAll { read.contains($0.id) }
    scene.press(.end)
    scene.answerAll(from: catalogue, view: unread)
    scene.press(.home)
    scene.answerAll(from: catalogue, view: unread)
    #expect(Array(scene.state.list.rows.prefix(3)).map(\.id) == (1...3).map { Sample.row($0).id })
    for _ in 0..<148 {
      scene.press(.down)
      scene.answerAll(from: catalogue, view: unread)
    }
    #expect(scene.state.list.rows.map(\.key) == scene.state.list.rows.map(\.key).sorted())
    #expect(scene.state.list.rows.contains { $0.id == Sample.row(150).id })
  }

  @Test(arguments: 1...6) func `the selected article stays selected and on its line`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var catalogue = Catalogue(700)
    var scene = scene(catalogue)
    var next = 10_000
    for _ in 0..<400 {
      // A key may move; nothing else may.
      let keys: [Key] = [.down, .down, .up, .pageDown, .pageUp, .character("m"), .end]
      scene.press(keys.randomElement(using: &random) ?? .down)
      scene.answerAll(from: catalogue, view: unread)
      let selected = scene.state.list.selection?.id
      let line = scene.lines.firstIndex { $0.hasPrefix("▸") }
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        var row = Sample.row(next)
        row.published = Scene.now.addingTimeInterval(
          Double.random(in: -900_000..<9000, using: &random)
        )
        next += 1
        catalogue.rows.append(row)
        catalogue.rows.sort { $0.key < $1.key }
      case 1: if let selected { catalogue.rows.removeAll { $0.id == selected } }
      case 2: catalogue.rows.remove(at: Int.random(in: 0..<catalogue.rows.count, using: &random))
      case 3:
        if let selected {
          scene.take(.marked([selected], isUnread: false))
          catalogue.rows.removeAll { $0.id == selected }
        }
      case 4: scene.take(.tick(Scene.now))
      default: scene.take(.overview(Sample.overview()))
      }
      scene.take(.libraryChanged)
      scene.answerAll(from: catalogue, view: unread)
      #expect(scene.state.list.selection?.id == selected)
      // Where less is left above it than stood there, it cannot help moving up.
      let highest = 2 + 2 * scene.state.list.selected
      #expect(scene.lines.firstIndex { $0.hasPrefix("▸") } == line.map { min($0, highest) })
      // Another size and back again.
      guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
      scene.take(.input(.resize(Size(width: 200, height: 60))))
      scene.answerAll(from: catalogue, view: unread)
      #expect(scene.state.list.selection?.id == selected)
      scene.take(.input(.resize(Size(width: 80, height: 24))))
      #expect(scene.state.list.selection?.id == selected)
    }
  }
}
