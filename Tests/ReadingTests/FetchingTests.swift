import Articles
import FoundationEssentials
import Reading
import Screen
import Testing

/// Fetching in the background, as far as the screen has to do with it.
@Suite struct FetchingTests {
  private let some = FetchProgress(finished: 3, sources: 14, added: 12)

  private func outcome(
    _ finished: Int,
    of sources: Int,
    added: Int = 0,
    failures: [FetchOutcome.Failure] = []
  ) -> FetchOutcome {
    var outcome = FetchOutcome(FetchProgress(finished: finished, sources: sources, added: added))
    outcome.failures = failures
    return outcome
  }

  @Test func `R fetches what is due, and a second R stops it once`() {
    var scene = Scene()
    scene.type("R")
    #expect(scene.effects == [.fetch(.due)])
    scene.forgetEffects()
    scene.type("RR")
    #expect(scene.effects == [.stopFetching])
    #expect(scene.text.contains("Stopping…"))
  }

  @Test(
    arguments: [
      (":fetch all\n", Effect.fetch(.all)), (":fetch due\n", .fetch(.due)),
      (":fetch Harbour Post\n", .fetchNamed("Harbour Post")), (":fetch\n", .fetch(.due)),
    ]
  )
  func `a word after fetch says which sources`(keys: String, effect: Effect) {
    var scene = Scene()
    scene.type(keys)
    #expect(scene.effects.last == effect)
  }

  @Test func `with a source in view it is the one that is fetched`() {
    var scene = Scene()
    scene.type("F")
    scene.answer()
    scene.type("/harbour\nR")
    #expect(scene.effects.last == .fetch(.sources([SourceID(rawValue: 2)])))
    scene.take(.fetched(outcome(1, of: 1)))
    scene.press(.enter)
    scene.type("R")
    #expect(scene.effects.last == .fetch(.sources([SourceID(rawValue: 2)])))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `progress stands at the bottom and at the top, and R stops it there`(
    width: Int,
    height: Int
  ) {
    var scene = Scene(width: width, height: height)
    scene.type("R")
    #expect(scene.lines.last?.hasPrefix(" Fetching…  R stop") == true)
    scene.take(.fetching(some))
    #expect(scene.lines.last?.hasPrefix(" 3 of 14 sources · 12 new  R stop   Enter open") == true)
    #expect(scene.lines.first?.contains("3 of 14 sources  ? help") == true)
    scene.click(on: "R stop")
    #expect(scene.effects.last == .stopFetching)
  }

  @Test func `on a small screen the bottom line has room for progress and its key`() {
    for language in Language.allCases {
      var scene = Scene(width: 40, height: 12, language: language)
      scene.type("R")
      scene.take(.fetching(some))
      #expect(scene.lines.last?.contains(language == .english ? "R stop" : "R остановить") == true)
    }
  }

  @Test func `progress that comes late does not bring a fetch back`() {
    var scene = Scene()
    scene.type("R")
    scene.take(.fetched(outcome(1, of: 1)))
    scene.take(.fetching(some))
    #expect(scene.state.fetch == nil)
  }

  @Test func `what a fetch came to is said in a line`() {
    let failure = FetchOutcome.Failure(title: "Harbour Post", trouble: .refused(status: 404))
    var stopped = outcome(3, of: 14, added: 12)
    stopped.isStopped = true
    var idle = outcome(0, of: 0)
    idle.idle = .nothingDue(next: Scene.now + 1200)
    let cases: [(FetchOutcome, String)] = [
      (outcome(14, of: 14, added: 12), "12 new articles from 14 sources."),
      (outcome(1, of: 1, added: 1), "1 new article from 1 source."),
      (outcome(14, of: 14), "Nothing new from 14 sources."),
      (
        outcome(14, of: 14, added: 2, failures: [failure]),
        "2 new articles from 14 sources. Harbour Post: the server answered with status 404."
      ),
      (
        outcome(14, of: 14, failures: [failure, failure, failure]),
        "Nothing new from 14 sources. 3 could not be fetched; F tells which."
      ),
      (
        outcome(2, of: 2, failures: [failure, failure]),
        "No source could be fetched: the server answered with status 404. F tells more."
      ),
      (
        outcome(1, of: 1, failures: [failure]), "Harbour Post: the server answered with status 404"
      ),
      (stopped, "Stopped after 3 of 14 sources: 12 new articles."),
      (
        idle,
        "No source is due yet, the next in 20 min. :fetch all fetches them anyway."
      ),
    ]
    for (outcome, sentence) in cases {
      var scene = Scene()
      scene.type("R")
      scene.take(.fetched(outcome))
      #expect(scene.lines.last?.contains(sentence) == true)
      #expect(scene.state.fetch == nil)
    }
  }

  @Test func `what is said while a line is typed is said when it is done`() {
    var scene = Scene()
    scene.type("R/tra")
    scene.take(.fetching(some))
    scene.take(.fetched(outcome(14, of: 14, added: 12)))
    #expect(scene.lines.last == " /tra")
    scene.type("ins")
    #expect(scene.lines.last == " /trains")
    scene.press(.escape)
    #expect(scene.lines.last?.contains("12 new articles") == true)
    scene.type("j")
    #expect(scene.lines.last?.contains("12 new articles") == false)
  }

  @Test(arguments: [true, false])
  func `what cannot be stored is not fetched`(isReadOnly: Bool) {
    var scene = Scene(isPassing: !isReadOnly, isReadOnly: isReadOnly)
    scene.type("R")
    #expect(scene.effects.isEmpty && scene.state.fetch == nil)
    #expect(scene.state.message?.isError == true)
  }

  @Test func `a fetch leaves the text, the vote and the prompt as they are`() {
    var scene = Scene()
    scene.open()
    scene.type("jjjv2")
    let before = scene.lines.dropFirst().dropLast()
    scene.take(.fetching(some))
    #expect(scene.lines.dropFirst().dropLast() == before)
    #expect(scene.state.poll.marks == [2])
  }
}

/// New articles in the list.
@Suite struct ArrivalTests {
  private func scene(_ catalogue: Catalogue, width: Int = 80) -> Scene {
    var scene = Scene(width: width, height: 24, articles: nil)
    scene.answerAll(from: catalogue)
    return scene
  }

  @Test(arguments: [0, 3, 60], [2, 150, 700])
  func `the row under the cursor stays where it is`(down: Int, arrivals: Int) {
    var catalogue = Catalogue(300)
    var scene = scene(catalogue)
    for _ in 0..<down { scene.press(.down) }
    scene.answerAll(from: catalogue)
    let selected = scene.state.list.selection?.id
    let line = scene.frame.cursor?.y
    catalogue.rows.insert(contentsOf: (1 - arrivals...0).map { Sample.row($0) }, at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.state.list.selection?.id == selected)
    #expect(scene.frame.cursor?.y == line)
    // The window reaches no farther than a page.
    let count = arrivals + down >= 200 ? "+" : "↑ \(arrivals)"
    #expect(scene.lines[0].contains("\(count) new · g shows them"))
    scene.type("g")
    scene.answerAll(from: catalogue)
    #expect(!scene.lines[0].contains("new ·"))
    #expect(scene.state.list.selection?.id == catalogue.rows[0].id)
  }

  @Test func `in a list shorter than the screen the row stays, too`() {
    var catalogue = Catalogue(3)
    var scene = scene(catalogue)
    scene.press(.down)
    let line = scene.frame.cursor?.y
    catalogue.rows.insert(contentsOf: [Sample.row(-1), Sample.row(0)], at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.frame.cursor?.y == line)
    #expect(scene.lines[0].contains("↑ 2 new"))
    scene.press(.up, .up)
    #expect(scene.lines[0].contains("↑ 1 new"))
    scene.press(.up)
    #expect(!scene.lines[0].contains("new ·"))
    scene.press(.down, .down, .down)
    #expect(!scene.lines[0].contains("new ·"))
  }

  @Test func `a click on the count shows what is new`() {
    var catalogue = Catalogue(300)
    var scene = scene(catalogue, width: 120)
    scene.open()
    catalogue.rows.insert(Sample.row(0), at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.state.focus == .reader)
    scene.click(on: "↑ 1 new")
    #expect(scene.state.focus == .list)
    #expect(scene.text.contains("▸● Article number 0"))
  }

  @Test func `an empty list shows its newest until somebody is there`() {
    var catalogue = Catalogue(0)
    var scene = scene(catalogue)
    scene.type("R")
    catalogue.rows = [Sample.row(5), Sample.row(6)]
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    catalogue.rows.insert(Sample.row(4), at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.text.contains("▸● Article number 4"))
    scene.press(.down)
    catalogue.rows.insert(Sample.row(3), at: 0)
    scene.take(.libraryChanged)
    scene.answerAll(from: catalogue)
    #expect(scene.text.contains("▸● Article number 5"))
    #expect(scene.lines[0].contains("↑ 1 new"))
  }

  @Test func `what one has added oneself is selected where the beginning is in sight`() {
    var catalogue = Catalogue(300)
    var scene = scene(catalogue)
    catalogue.rows.insert(Sample.row(0), at: 0)
    scene.take(.added(.added(1, updated: 0)))
    scene.answerAll(from: catalogue)
    #expect(scene.text.contains("▸● Article number 0"))
    #expect(scene.lines.last?.contains("1 article added.") == true)
  }
}
