import Articles
import Reading
import Screen
import Testing

/// The sources pane as a tree: opening, closing, order, names, and what its rows show.
@Suite struct SourceTreeTests {
  private let smart = SmartViewID(rawValue: 2)

  private func scene(width: Int = 120, height: Int = 40) -> Scene {
    var scene = Scene(width: width, height: height)
    scene.type("F")
    scene.answer()
    scene.forgetEffects()
    return scene
  }

  @Test func `each row opens its list, and the top line names it`() {
    let rows: [(String, ArticleView, String)] = [
      ("", .all, "All"),
      ("jjj", ArticleView(status: .rated), "Rated"),
      ("jjjj", ArticleView(query: .poll(.open)), "With open polls"),
      ("/night\n", ArticleView(.smartView(smart), order: ArticleOrder(.length)), "Night trains"),
      ("/science\n", ArticleView(.folder("science")), "science"),
      ("/students\n", ArticleView(.section("students")), "students"),
    ]
    for (keys, view, name) in rows {
      var scene = scene()
      scene.type(keys)
      scene.press(.enter)
      #expect(scene.state.list.view == view)
      #expect(scene.lines[0].hasPrefix(" " + name))
      #expect(scene.state.focus == .list)
    }
  }

  @Test func `z and h close a folder, and h leads out of it`() {
    var scene = scene()
    scene.type("/canal\n")
    scene.type("h")
    #expect(scene.state.sources.selection == .folder("science/water"))
    scene.type("h")
    #expect(!scene.text.contains("Canal"))
    scene.type("h")
    #expect(scene.state.sources.selection == .folder("science"))
    scene.type("z")
    #expect(!scene.text.contains("water"))
    #expect(scene.text.contains("▹ science"))
    scene.type("z")
    #expect(scene.text.contains("▹ water"))
    scene.type("gh")
    #expect(scene.state.focus == .list)
  }

  @Test func `a heading is opened and closed by Enter`() {
    var scene = scene()
    scene.press(.end, .up, .up)
    #expect(scene.state.sources.selection == .group(.sections))
    scene.press(.enter)
    #expect(scene.text.contains("▹ Sections") && !scene.text.contains("students"))
    #expect(scene.state.list.view == .all)
  }

  @Test func `the triangle opens and closes by the mouse, a name is selected, then opened`() {
    var scene = scene()
    scene.click(on: "▾ news")
    #expect(scene.text.contains("▹ news") && !scene.text.contains("! Harbour"))
    scene.click(on: "▹ news")
    #expect(scene.text.contains("! Harbour"))
    scene.click(on: "students")
    #expect(scene.state.sources.selection == .section("students"))
    #expect(scene.state.list.view == .all)
    scene.click(on: "students")
    #expect(scene.state.list.view == ArticleView(.section("students")))
  }

  @Test func `sources, folders and smart views change their places among their own`() {
    var scene = scene()
    scene.type("/harbour\n<")
    #expect(
      scene.effects == [.placeSource(SourceID(rawValue: 2), before: SourceID(rawValue: 1))]
    )
    scene.forgetEffects()
    scene.type(">")
    #expect(scene.effects.isEmpty)
    scene.type("/night\n<")
    #expect(scene.effects == [.placeSmartView(smart, before: SmartViewID(rawValue: 1))])
    scene.forgetEffects()
    scene.type("/news\n>")
    #expect(scene.effects == [.placeFolder("news", before: nil)])
    scene.forgetEffects()
    scene.type("g>")
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.sentence == .source(.hasFixedPlace))
  }

  @Test func `folders and smart views are renamed, smart views removed`() {
    var scene = scene()
    scene.type("/water\n")
    scene.type("r")
    #expect(scene.lines.last == " Name: water")
    scene.type("ways\n")
    #expect(scene.effects == [.renameFolder("science/water", to: "science/waterways")])
    scene.forgetEffects()
    scene.type("/night\n")
    scene.type(":rename Trains\n")
    #expect(scene.effects == [.renameSmartView(smart, "Trains")])
    scene.forgetEffects()
    scene.type("d")
    #expect(scene.effects == [.removeSmartView(smart)])
  }

  @Test func `the list of a folder goes on under its new name`() {
    var scene = scene()
    scene.type("/water\n\n")
    #expect(scene.state.list.view.scope == .folder("science/water"))
    scene.take(.folderRenamed("science", to: "facts"))
    #expect(scene.state.list.view.scope == .folder("facts/water"))
  }

  @Test func `R on a folder fetches what is in it`() {
    var scene = scene()
    scene.type("/science\nR")
    #expect(scene.effects.last == .fetch(.folder("science")))
  }

  @Test func `from 140 columns the pane is asked for at once, and again after own marks`() {
    var scene = Scene(width: 139)
    scene.forgetEffects()
    scene.take(.input(.resize(Size(width: 140, height: 40))))
    #expect(scene.effects.contains(.loadSources))
    scene.answer()
    scene.forgetEffects()
    scene.take(.marked([Sample.row(1).id], isUnread: false))
    #expect(scene.effects.contains(.loadOverview))
    #expect(scene.text.contains("▾ news"))
    #expect(scene.state.focus == .list)
  }

  @Test func `counts that change leave the selected row where it is`() {
    var scene = scene()
    scene.type("/canal\n")
    let line = scene.lines.firstIndex { $0.hasPrefix("▸") }
    var sources = Sample.sources
    sources[3].counts.unread = 7
    scene.answer(sources: sources)
    #expect(scene.state.sources.selection == .source(SourceID(rawValue: 4)))
    #expect(scene.lines.firstIndex { $0.hasPrefix("▸") } == line)
    #expect(line.map { scene.lines[$0].contains(" 7 ") } == true)
  }

  @Test func `J goes to the next row with something unread`() {
    var scene = scene()
    scene.type("gjJ")
    #expect(scene.state.sources.selection == .smartView(SmartViewID(rawValue: 1)))
    scene.type("JK")
    #expect(scene.state.sources.selection == .smartView(SmartViewID(rawValue: 1)))
  }
}
