import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

/// Small things that people stumbled over.
struct MendedTests {
  @Test(arguments: [nil, "https://example.org/1"])
  func `the digit of o3 never rates where there is no link`(url: String?) {
    var open = Sample.open
    open.article.url = url
    open.article.body = Body([.paragraph([Span("No link in here.")])])
    var scene = Scene()
    scene.open(open)
    scene.type("o3")
    #expect(!scene.effects.contains { if case .rate = $0 { true } else { false } })
    #expect(scene.state.message?.sentence == .noSuchLink(3))
    scene.type("3")
    scene.pause()
    #expect(scene.effects.last == .rate(open.id, Rating(stars: 3)))
  }

  @Test func `u takes back a question before it takes back a ballot`() {
    var open = Sample.open
    open.polls = [Sample.standing(own: Ballot(choices: [2]))]
    var scene = Scene()
    scene.open(open)
    scene.press(.tab)
    scene.type("0")
    #expect(scene.text.contains("about to withdraw"))
    scene.type("u")
    #expect(scene.effects.isEmpty)
    #expect(!scene.text.contains("about to withdraw"))
  }

  @Test func `an article of the next moment is new and not of another day`() {
    let words = Words(.english)
    #expect(words.age(Scene.now + 20, now: Scene.now) == "now")
    #expect(words.age(Scene.now + 86_400 * 3, now: Scene.now) == "17 Mar")
  }

  @Test func `r leads from the form to the results`() {
    var open = Sample.open
    open.polls = [Sample.standing(own: Ballot(choices: [2]))]
    var scene = Scene(width: 80, height: 24)
    scene.open(open)
    scene.type("vr")
    #expect(scene.text.contains("31 (28%)"))
  }

  @Test func `a poll that has a pane of its own is not said twice`() {
    var scene = Scene(width: 160, height: 50)
    scene.open()
    scene.type("G")
    let places = scene.lines.filter { $0.contains("Poll · one choice") }
    #expect(places.count == 1)
  }
}

extension MendedTests {
  @Test func `an article that is gone leaves the reader`() {
    var scene = Scene()
    scene.open()
    scene.take(.removed(ArticleID(rawValue: 2)))
    #expect(scene.text.contains("Ada Berg"))
    scene.take(.removed(Sample.open.id))
    #expect(!scene.text.contains("Ada Berg"))
    #expect(scene.state.focus == .list)
  }

  @Test func `q ends the program where one document is only looked at`() {
    var scene = Scene(articles: [Sample.row(1)], isPassing: true)
    scene.open()
    scene.type("q")
    #expect(scene.effects == [.quit])
  }
}
