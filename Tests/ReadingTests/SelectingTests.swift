import Articles
import Foundation
import Screen
import Testing

@testable import Reading

struct SelectingTests {
  private var ids: [ArticleID] { Scene().state.list.rows.map(\.id) }

  @Test func `what is said is said of all that are selected`() {
    let said: [(String, ArticleMark)] = [
      ("m", .unread(false)), ("*", .kept(true)), (":rate 4\n", .rated(Rating(stars: 4))),
      (":tags +news -old\n", .tagged(adding: ["news"], removing: ["old"])),
    ]
    for (keys, mark) in said {
      var scene = Scene()
      scene.type("Vjj")
      #expect(scene.state.list.chosenRows?.count == 3)
      scene.forgetEffects()
      scene.type(keys)
      #expect(scene.effects.last == .say(mark, of: .these(Array(ids.prefix(3)))), "\(keys)")
      #expect(!scene.state.list.isSelecting)
    }
  }

  @Test func `a selection shows, also without colours, and is left by Esc`() {
    var scene = Scene()
    scene.type("jV")
    scene.type("k")
    #expect(scene.text.contains("2 selected"))
    #expect(scene.text.contains("▪"))
    scene.press(.escape)
    #expect(!scene.state.list.isSelecting)
    #expect(!scene.text.contains("▪"))
    scene.forgetEffects()
    scene.type("m")
    #expect(scene.effects == [.mark([ids[0]], isUnread: false)])
  }

  @Test func `a selection keeps its articles while others come in`() {
    var scene = Scene()
    scene.type("jVj")
    let chosen = scene.state.list.chosenRows?.map(\.id)
    var rows = scene.state.list.rows
    var new = rows[0]
    new.id = ArticleID(rawValue: 9_000)
    new.published += 60
    rows.insert(new, at: 0)
    scene.answer(rows: rows)
    #expect(scene.state.list.chosenRows?.map(\.id) == chosen)
  }

  @Test func `tags are typed with or without signs`() {
    #expect(TypedTags("+news old -later #sea").adding == ["news", "old", "sea"])
    #expect(TypedTags("+news old -later #sea").removing == ["later"])
    #expect(TypedTags(" - + ").adding.isEmpty)
    #expect(TypedTags(String(repeating: "x ", count: 500)).adding.count == 100)
  }

  @Test func `the tags of one article are asked for in a line`() {
    var scene = Scene()
    scene.type("#")
    scene.forgetEffects()
    scene.type("quay\n")
    #expect(
      scene.effects == [.say(.tagged(adding: ["quay"], removing: []), of: .these([ids[0]]))]
    )
  }
}
