import Articles
import FoundationEssentials
import Reading
import Screen
import Testing

@Suite struct SourcesTests {
  private let first = SourceID(rawValue: 1)
  private let second = SourceID(rawValue: 2)
  private let notes = SourceID(rawValue: 3)

  private func scene(
    width: Int = 80,
    height: Int = 24,
    language: Language = .english,
    _ sources: [SourceSummary] = Sample.sources
  ) -> Scene {
    var scene = Scene(width: width, height: height, language: language)
    scene.type("F")
    scene.answer(sources: sources)
    if sources.contains(where: { $0.id == notes }) { scene.type("/Notes\n") }
    scene.forgetEffects()
    return scene
  }

  @Test func `F shows the sources and F leaves them`() {
    var scene = Scene()
    scene.type("F")
    #expect(scene.effects == [.loadSources])
    #expect(scene.state.focus == .sources)
    scene.type("F")
    #expect(scene.state.focus == .list)
    #expect(!scene.text.contains("Northern Review ·  "))
  }

  @Test func `Enter shows the articles of one, and back leads to the sources again`() {
    var scene = scene()
    scene.type("jj\n")
    #expect(scene.state.list.view == ArticleView(.source(first)))
    #expect(scene.state.focus == .list)
    #expect(scene.lines[0].hasPrefix(" Northern Review"))
    scene.type("q")
    #expect(scene.state.focus == .sources)
    #expect(scene.state.sources.selection == .status(.all))
    scene.type("q")
    #expect(scene.state.focus == .list && scene.state.list.view == .all)
  }

  @Test func `a double click opens one, a click selects it`() {
    var scene = scene(width: 120, height: 40)
    scene.click(on: "Northern Review")
    #expect(scene.state.sources.selection == .source(first))
    #expect(scene.state.focus == .sources)
    scene.click(on: "Harbour Post")
    #expect(scene.state.sources.selection == .source(second))
    scene.click(on: "Harbour Post")
    #expect(scene.state.list.view.scope.source == second)
  }

  @Test func `a source is renamed`() {
    var scene = scene()
    scene.type("r")
    #expect(scene.lines.last == " Name: Notes")
    scene.press(.control("u"))
    scene.type("Diary\n")
    #expect(scene.effects == [.renameSource(notes, "Diary")])
    #expect(scene.text.contains("Notes"))
    scene.take(.sourceRenamed(notes, "Diary"))
    #expect(scene.effects.last == .loadSources)
    #expect(scene.state.message?.sentence == .source(.renamed("Diary")))
  }

  @Test func `a source is moved to a folder and stays selected`() {
    var scene = scene()
    scene.type("m /news/ local /\n")
    #expect(scene.effects == [.moveSource(notes, folder: "news/local")])
    scene.take(.sourceMoved(notes, folder: "news/local"))
    #expect(scene.effects.last == .loadSources)
    var moved = Sample.sources
    moved[2].folder = "news/local"
    scene.answer(sources: moved)
    #expect(scene.state.sources.selection == .source(notes))
    #expect(scene.text.contains("▾ local"))
    scene.forgetEffects()
    scene.type("m")
    scene.press(.control("u"), .enter)
    #expect(scene.effects == [.moveSource(notes, folder: "")])
  }

  @Test func `a source is removed at once and comes back by u`() {
    var scene = scene()
    scene.type("jjjd")
    #expect(scene.effects == [.removeSource(second)])
    #expect(scene.text.contains("Harbour Post"))
    scene.take(.sourceRemoved(second))
    scene.answer(sources: Sample.sources.filter { $0.id != second })
    #expect(scene.lines.last?.contains("Removed: Harbour Post · u brings it back") == true)
    scene.forgetEffects()
    scene.type("u")
    #expect(scene.effects == [.undo])
    scene.take(.libraryChanged)
    scene.take(.undone(Change(.removed, title: "Harbour Post"), left: 0))
    #expect(scene.effects.contains(.loadSources))
    #expect(scene.lines.last?.contains("Undone: “Harbour Post” removed") == true)
  }

  @Test func `whoever removes the source whose articles are shown sees the sources`() {
    var scene = scene()
    scene.type("jjj\n:remove\n")
    #expect(scene.effects.last == .removeSource(second))
    scene.take(.sourceRemoved(second))
    #expect(scene.state.list.view == .all)
    #expect(scene.state.focus == .sources)
  }

  @Test func `whole texts are switched on and off`() {
    var scene = scene()
    scene.type("/canal\nw")
    #expect(scene.effects == [.setFullText(SourceID(rawValue: 4), false)])
    scene.take(.fullTextSet(SourceID(rawValue: 4), false))
    var changed = Sample.sources
    changed[3].hasFullText = false
    scene.answer(sources: changed)
    scene.forgetEffects()
    scene.type("w")
    #expect(scene.effects == [.setFullText(SourceID(rawValue: 4), true)])
  }

  @Test func `a change of no source says what to do first`() {
    for command in ["rename x", "move x", "remove", "full-text"] {
      var scene = Scene()
      scene.type(":\(command)\n")
      #expect(scene.state.message?.sentence == .source(.chooseOne))
    }
  }

  @Test func `a source is found by its words`() {
    var scene = scene()
    scene.type("/canal\n")
    #expect(scene.state.sources.selection == .source(SourceID(rawValue: 4)))
    scene.type("/review\n")
    #expect(scene.state.sources.selection == .source(first))
    scene.type("/example\nN")
    #expect(scene.state.sources.selection == .source(SourceID(rawValue: 4)))
    scene.type("N")
    #expect(scene.state.sources.selection == .source(second))
    scene.type("/nowhere\n")
    #expect(scene.state.message?.sentence == .source(.noneNamed("nowhere")))
  }

  @Test func `the address of the selected source is copied and opened`() {
    var scene = scene()
    scene.type("jjjy")
    #expect(scene.effects == [.copy("https://harbour.example/news/atom.xml")])
    scene.type("o")
    #expect(scene.effects.last == .browse("https://harbour.example/news/atom.xml"))
  }

  @Test func `nothing is said to an article from the sources`() {
    var scene = Scene(width: 120)
    scene.open()
    scene.type("F")
    scene.answer()
    scene.forgetEffects()
    scene.type("5v*t0ps:rate 4\n")
    #expect(scene.effects.isEmpty)
    #expect(scene.state.focus == .sources && scene.state.overlay == nil)
  }

  @Test func `Tab goes through sources, list, text and poll`() {
    for width in [80, 120, 140, 200] {
      var scene = Scene(width: width)
      scene.answer()
      scene.open()
      var panes: [Pane] = []
      for _ in 0..<4 {
        scene.press(.tab)
        panes.append(scene.state.focus)
      }
      #expect(panes == [.poll, .sources, .list, .reader])
      for _ in 0..<2 { scene.press(.backTab) }
      #expect(scene.state.focus == .sources)
      #expect(scene.state.showsSources)
    }
  }

  @Test func `a thousand sources scroll, and what is selected is in sight`() {
    let many = (1...1000).map { number in
      SourceSummary(
        id: SourceID(rawValue: Int64(number)),
        kind: .feed,
        title: "Source \(1000 + number)",
        address: "https://example.org/\(number)",
        folder: number.isMultiple(of: 3) ? "third" : number.isMultiple(of: 5) ? "fifth" : ""
      )
    }
    for size in [(40, 12), (80, 24), (200, 60)] {
      var scene = scene(width: size.0, height: size.1, many)
      for key in [Key.pageDown, .pageDown, .end, .up, .pageUp, .home, .down] {
        scene.press(key)
        let line = scene.frame.cursor.map { scene.lines[$0.y] }
        #expect(line?.contains(selectedTitle(scene)) == true)
      }
      scene.take(.input(.resize(Size(width: 40, height: 13))))
      let line = scene.frame.cursor.map { scene.lines[$0.y] }
      #expect(line?.contains(selectedTitle(scene)) == true)
    }
  }

  private func selectedTitle(_ scene: Scene) -> String {
    switch scene.state.sources.selection {
    case .source(let id): scene.state.sources.source(id)?.title ?? "?"
    case .status(let status): Words(.english).string(.filterName(status))
    case .openPolls: "With open polls"
    case .section(let name): name
    case .folder(let name): name
    case .group(.sources): "Sources"
    case .group(.sections): "Sections"
    case .group(.smartViews): "Smart views"
    case .smartView(let id): id.rawValue == 1 ? "Long reads" : "Night trains"
    }
  }

  @Test func `how often something appears is told in round numbers`() {
    let words = Words(.english)
    let expected: [(Double, String)] = [
      (210, "about 30 a day"), (16.2, "about 2 a day"), (2.6, "about 3 a week"),
      (0.4, "about 2 a month"), (0.1, "less than one a month"), (0, "less than one a month"),
      (.nan, "less than one a month"), (.infinity, "less than one a month"),
    ]
    for (perWeek, sentence) in expected {
      #expect(words.string(.source(.publishes(perWeek: perWeek))) == sentence)
    }
  }
}
