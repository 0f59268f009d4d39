import Articles
import Reading
import Screen
import Testing

@Suite struct OpeningTests {
  private func article(_ number: Int) -> OpenArticle {
    var open = Sample.open
    open.id = ArticleID(rawValue: Int64(number))
    open.article.title = "Article \(number)"
    return open
  }

  @Test func `of two articles the one asked for last is shown`() {
    var scene = Scene()
    scene.press(.enter, .down, .enter)
    scene.take(.opened(article(2)))
    scene.take(.opened(article(1)))
    #expect(scene.state.reader?.article.id == ArticleID(rawValue: 2))
  }

  @Test func `a vote that was meant for an article that failed to open is forgotten`() {
    var scene = Scene()
    scene.press(.down)
    scene.type("v")
    scene.take(.failed(.noPolls))
    scene.press(.up, .enter)
    scene.take(.opened(article(1)))
    #expect(scene.state.focus == .reader)
  }

  @Test func `v in the list goes to the article's poll`() {
    var scene = Scene()
    scene.press(.down)
    scene.type("v")
    scene.take(.opened(article(2)))
    #expect(scene.state.focus == .poll)
    #expect(scene.state.poll.stage == .choosing)
  }

  @Test func `v on an article without a poll opens nothing`() {
    var scene = Scene()
    scene.type("v")
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.sentence == .noPolls)
  }

  @Test func `a translation that comes late does not call one back from the list`() {
    var open = Sample.open
    open.article.translations = [Translation(language: "ru", url: "https://example.org/ru")]
    var scene = Scene(width: 80)
    scene.open(open)
    scene.type("tq")
    scene.take(.opened(open))
    #expect(scene.state.focus == .list)
  }

  @Test func `sections that come late leave a line that is being typed alone`() {
    var scene = Scene()
    scene.type("S/tra")
    scene.take(.sections([SectionCount(name: "business", count: 2)]))
    scene.type("in")
    scene.press(.enter)
    #expect(scene.state.list.view.query.typed == "train*")
  }
}
