import Articles
import FoundationEssentials
import Polls
import Screen
import Seeded
import Testing

@testable import Reading

@Suite struct SafetyTests {
  /// Ten thousand in all.
  private static let events = 2500
  private static let sizes = [(40, 12), (160, 40), (1, 1)]

  @Test func `nothing hostile reaches a cell`() {
    for text in Hostile.own { check(text) }
  }

  @Test(.enabled(if: Hostile.isGiven))
  func `nothing of the given titles reaches a cell`() throws {
    for text in try Hostile.given() { check(text) }
  }

  /// Shows every part of the screen made of one text and looks at every cell.
  private func check(_ text: String) {
    for (width, height) in Self.sizes {
      let rows = (1...4).map { Hostile.row(text, $0) }
      var scene = Scene(width: width, height: height, articles: rows)
      expectClean(scene)
      scene.take(.failed(.failedTo(.read(text), .told(text))))
      scene.take(.working(.reading(text)))
      expectClean(scene)
      scene.take(.sections([SectionCount(name: text, count: .max)]))
      expectClean(scene)
      scene.press(.escape)
      scene.take(.input(.paste(text)))
      scene.type("/")
      scene.take(.input(.paste(text)))
      expectClean(scene)
      scene.press(.escape)
      scene.open(Hostile.open(text))
      for key in "Gsp:v j" {
        scene.type(String(key))
        expectClean(scene)
        scene.press(.enter)
        expectClean(scene)
        if scene.state.overlay != nil { scene.press(.escape) }
      }
      scene.press(.escape)
      checkForm(text, &scene)
      if height == 40 { checkPolls(text, &scene) }
      checkSources(text, &scene)
      scene.show(ArticleView(status: .kept, query: .text(QueryText(text))))
      scene.answer(rows: [])
      expectClean(scene)
    }
  }

  /// A poll that is being written, in an article made of the same text.
  private func checkForm(_ text: String, _ scene: inout Scene) {
    scene.type("P")
    for _ in 0..<4 {
      scene.take(.input(.paste(text)))
      expectClean(scene)
      scene.press(.tab)
    }
    scene.press(.up, .up, .up, .right, .control("s"))
    expectClean(scene)
    scene.press(.escape, .enter)
  }

  /// Polls of every kind, and one's ballots in them, made of one text.
  private func checkPolls(_ text: String, _ scene: inout Scene) {
    for standing in Hostile.standings(text) {
      var open = Sample.open
      open.polls = [standing]
      scene.open(open)
      scene.focus(.poll)
      for keys in ["G", "r", "rv 4<", "\n"] {
        scene.type(keys)
        expectClean(scene)
      }
      scene.press(.escape, .escape, .escape)
    }
    scene.type(":votes\n")
    scene.take(.ownBallots(Hostile.votes(text)))
    expectClean(scene)
    scene.press(.escape)
  }

  /// Sources, a fetch and a preview made of one text.
  private func checkSources(_ text: String, _ scene: inout Scene) {
    scene.type(":sources\n")
    scene.take(.sources(Hostile.sources(text)))
    expectClean(scene)
    scene.type("r")
    expectClean(scene)
    scene.press(.escape)
    scene.type("R")
    scene.take(.fetched(Hostile.outcome(text)))
    expectClean(scene)
    scene.press(.enter)
    expectClean(scene)
    scene.type("q")
    for preview in Hostile.previews(text) {
      scene.type(":add x\n")
      expectClean(scene)
      scene.take(.previewed("x", preview))
      expectClean(scene)
      scene.press(.down, .escape)
    }
    scene.type(":sources\n")
  }

  private func expectClean(_ scene: Scene) {
    let frame = scene.frame
    for cell in frame.cells {
      // Most cells are blank or hold one letter.
      if cell.text.utf8.count == 1, cell.text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { continue }
      let isClean = cell.text.unicodeScalars.allSatisfy { scalar in
        let value = scalar.value
        return value >= 0x20 && !(0x7F...0x9F ~= value) && !(0x202A...0x202E ~= value)
          && !(0x2066...0x2069 ~= value) && !(0x200E...0x200F ~= value) && value != 0x61C
          && !(0xE0000...0xE0FFF ~= value) && value != 0xFEFF && !(0x2028...0x2029 ~= value)
      }
      if !isClean {
        Issue.record("cell \(cell.text.debugDescription) of \(frame.size)")
        return
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `no keys, clicks, answers and sizes bring it down`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let catalogue = Catalogue(700)
    var scene = Scene(articles: nil)
    var asked: [Effect] = scene.effects
    for _ in 0..<Self.events {
      scene.forgetEffects()
      scene.take(action(&random, asked, catalogue))
      asked += scene.effects
      if asked.count > 50 { asked.removeFirst(asked.count - 50) }
      if Int.random(in: 0..<10, using: &random) == 0 { expectWhole(scene) }
    }
  }

  private func action(
    _ random: inout SeededGenerator,
    _ asked: [Effect],
    _ catalogue: Catalogue
  ) -> Action {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<55: return .input(.key(key(&random)))
    case 55..<65:
      let position = Position(
        x: Int.random(in: -1...300, using: &random),
        y: Int.random(in: -1...100, using: &random)
      )
      let events: [Mouse.Event] = [.press, .doubleClick, .wheelUp, .wheelDown]
      return .input(.mouse(Mouse(events.randomElement(using: &random) ?? .press, at: position)))
    case 65..<70:
      let isAny = Bool.random(using: &random)
      let width = Int.random(in: isAny ? 1...300 : 40...170, using: &random)
      let height = Int.random(in: isAny ? 1...100 : 12...60, using: &random)
      return .input(.resize(Size(width: width, height: height)))
    case 70..<72: return .input(.paste(Hostile.own.randomElement(using: &random) ?? ""))
    case 72: return .libraryChanged
    case 73: return .refreshed(article(&random))
    case 74: return .sections((0..<40).map { SectionCount(name: "s\($0)", count: $0) })
    case 75: return .tick(Scene.now + Double.random(in: 0...2e6, using: &random))
    case 76: return .voted(article(&random).polls.first ?? Sample.standing())
    case 77: return .sources(Array(Sample.sources.shuffled(using: &random).dropFirst()))
    case 78: return .fetching(FetchProgress(finished: 3, sources: 14, added: 2))
    case 79:
      return .previewed(address(of: asked), Bool.random(using: &random) ? Sample.page : Sample.feed)
    case 80..<83: return .paused
    default: return answer(asked.randomElement(using: &random), &random, catalogue)
    }
  }

  private func key(_ random: inout SeededGenerator) -> Key {
    let keys: [Key] = [
      .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .backspace, .delete, .control("d"), .control("u"), .control("w"), .control("s"),
      .control("n"), .control("p"), .function(1),
    ]
    let letters = "jjkkvvv  1234567890nrGgfSspo/:?tmu*TQqlhyaxRRFFdwPe+é🇩🇪\u{301}<>=-AOBi"
    return Bool.random(using: &random)
      ? keys.randomElement(using: &random) ?? .enter
      : .character(letters.randomElement(using: &random) ?? "j")
  }

  /// The address that was asked about last.
  private func address(of asked: [Effect]) -> String {
    asked.lazy.reversed().compactMap { effect in
      if case .preview(let address, _) = effect { address } else { nil }
    }.first ?? ""
  }

  private func article(_ random: inout SeededGenerator) -> OpenArticle {
    var open =
      Bool.random(using: &random)
      ? Sample.open : Hostile.open(Hostile.own.randomElement(using: &random) ?? "")
    open.id = ArticleID(rawValue: Int64.random(in: 1...3, using: &random))
    if Int.random(in: 0..<4, using: &random) == 0 { open.polls = [] }
    if !open.polls.isEmpty, Bool.random(using: &random) { open.polls[0].isMine = true }
    if Int.random(in: 0..<4, using: &random) == 0 {
      open.polls = [Sample.standing(Poll(question: "", options: []))]
    }
    if Int.random(in: 0..<2, using: &random) == 0 {
      open.polls = Hostile.standings(Hostile.own.randomElement(using: &random) ?? "").shuffled(
        using: &random
      )
    }
    return open
  }

  /// What a library might answer to something that was asked, or something else.
  private func answer(
    _ effect: Effect?,
    _ random: inout SeededGenerator,
    _ catalogue: Catalogue
  ) -> Action {
    switch effect {
    case .loadRows(let view, let request, let limit):
      return .rows(catalogue.answer(request, limit: limit, view: view))
    case .open(let id, _):
      var open = article(&random)
      open.id = id
      return .opened(open)
    case .mark(let ids, let isUnread): return .marked(ids, isUnread: isUnread)
    case .keep(let ids, let isKept): return .kept(ids, isKept: isKept)
    case .rate(let id, let rating): return .rated(id, own: rating, local: .none)
    case .vote(let id, let ballot):
      var standing = Sample.standing(own: ballot)
      standing.id = id
      return .voted(standing)
    case .createPoll(let poll, _), .revisePoll(_, let poll, _):
      var open = article(&random)
      open.polls = [Sample.standing(poll)]
      return .pollDone(.created, Sample.standing(poll), in: open)
    case .amendPoll(let id, _): return .pollIsFixed(id)
    case .loadOwnBallots: return .ownBallots(Hostile.votes("x"))
    case .fetch, .fetchNamed: return .fetched(Hostile.outcome("x"))
    case .renameSource(let id, let title): return .sourceRenamed(id, title)
    case .moveSource(let id, let folder): return .sourceMoved(id, folder: folder)
    case .setFullText(let id, let isOn): return .fullTextSet(id, isOn)
    case .removeSource(let id): return .sourceRemoved(id)
    case .undo: return .undone(Change(.read(true), count: 3, title: "\u{1B}[2J"), left: 1)
    case .say(.unread(let isUnread), of: _):
      return .marked(catalogue.rows.map(\.id), isUnread: isUnread)
    case .preview(let address, _): return .previewFailed(address, .nothingTyped)
    case .loadSources, .loadOverview, .placeSource, .placeFolder:
      return .overview(Sample.overview())
    case .findUnread(let view, let key, _), .findRandomUnread(let view, let key):
      return .unreadFound(UnreadAnswer(asked: view, key: key))
    default: return .failed(.nothingTyped)
    }
  }

  private func expectWhole(_ scene: Scene) {
    let state = scene.state
    let frame = scene.frame
    #expect(frame.size == state.size)
    #expect(frame.cells.count == state.size.width * state.size.height)
    if let cursor = frame.cursor { #expect(frame.area.contains(cursor)) }
    let list = state.list
    #expect(list.rows.isEmpty ? list.selected == 0 : list.rows.indices.contains(list.selected))
    guard !state.isTooSmall else { return }
    #expect(list.selected >= list.top)
    #expect(list.selected < list.top + state.visibleRows)
    if let reader = state.reader {
      #expect(reader.top >= 0)
      #expect(reader.top <= max(0, reader.text.count - state.readerHeight))
    }
    #expect(state.poll.cursor >= 1)
    if let pane = state.pollPane {
      #expect(state.poll.top >= 0 && state.poll.top <= max(0, pane.rows.count - 1))
    }
    #expect([.list, .sources].contains(state.focus) || state.reader != nil)
    #expect(state.focus != .sources || state.showsSources)
    if case .pollForm(let form) = state.overlay {
      #expect(form.top >= 0 && form.draft.fields.contains(form.focus))
    }
    let sources = state.sources
    #expect(sources.lines.indices.contains(sources.selected))
    #expect(!state.showsSources || sources.selected >= sources.top)
  }
}
