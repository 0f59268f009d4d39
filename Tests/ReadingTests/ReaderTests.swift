import Articles
import FoundationEssentials
import Polls
import Screen
import Testing
import Typesetting

@testable import Reading

@Suite struct ReaderTests {
  /// An article of many words, each of which occurs once.
  private var long: OpenArticle {
    var open = Sample.open
    open.article.body = Body(
      (0..<60).map { block in
        .paragraph([Span((0..<80).map { "word\(block)x\($0)" }.joined(separator: " "))])
      }
    )
    return open
  }

  @Test func `the place is kept through any number of widths`() {
    var scene = Scene(width: 90, height: 30)
    scene.open(long)
    scene.press(.pageDown, .pageDown, .pageDown, .pageDown, .down)
    let place = scene.state.reader?.place
    #expect(place.map { $0 > .beginning } == true)
    for width in [40, 300, 55, 99, 100, 139, 140, 63, 41, 200, 10, 90] {
      scene.take(.input(.resize(Size(width: width, height: 30))))
      #expect(scene.state.reader?.place == place)
      guard !scene.state.isTooSmall, let reader = scene.state.reader, let place else { continue }
      #expect(reader.top == reader.text.row(at: .text(place)))
    }
  }

  @Test func `a place from the library is gone back to`() {
    var open = long
    open.place = Place(block: 31, offset: 7)
    var scene = Scene(width: 120)
    scene.open(open)
    #expect(scene.text.contains("word30x0 "))
    #expect(!scene.text.contains("word29x0 "))
  }

  @Test func `a place is remembered once, when time passes or the article is left`() {
    var scene = Scene()
    scene.open(long)
    scene.take(.tick(Scene.now + 15))
    #expect(scene.effects.isEmpty)
    scene.press(.pageDown, .pageDown)
    scene.take(.tick(Scene.now + 30))
    scene.take(.tick(Scene.now + 45))
    scene.press(.escape)
    #expect(scene.effects.count == 1)
  }

  @Test func `found words are counted, highlighted and in sight`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(long)
    scene.type("/word50x\n")
    #expect(scene.state.message?.sentence == .matchOf(1, 80))
    #expect(scene.text.contains("word50x0"))
    for _ in 0..<79 {
      scene.type("n")
      let line = scene.frame.cursor.map { scene.lines[$0.y] }
      #expect(line?.contains("word50x") == true)
    }
    #expect(scene.state.message?.sentence == .matchOf(80, 80))
    #expect(scene.highlighted >= 7)
    scene.type("n")
    #expect(scene.state.message?.sentence == .matchOf(1, 80))
    scene.type("N")
    #expect(scene.state.message?.sentence == .matchOf(80, 80))
    #expect(scene.lines[22].contains("match 80 of 80 · "))
  }

  @Test func `words that do not occur are named`() {
    var scene = Scene()
    scene.open()
    scene.type("/zebra\n")
    #expect(scene.text.contains("“zebra” does not occur."))
  }

  @Test func `Esc forgets the search before it leaves the article`() {
    var scene = Scene()
    scene.open()
    scene.type("/night\n")
    scene.press(.escape)
    #expect(scene.state.focus == .reader)
    #expect(scene.highlighted == 0)
    scene.press(.escape)
    #expect(scene.state.focus == .list)
  }

  @Test func `a text that has changed is searched again`() {
    var scene = Scene()
    scene.open()
    scene.type("/night\n")
    var open = Sample.open
    open.article.body = Body([.paragraph([Span("One night only.")])])
    scene.take(.refreshed(open))
    #expect(scene.state.reader?.matches.count == 1)
  }

  @Test func `o and a number open that link`() {
    var scene = Scene()
    scene.open()
    scene.type("o1")
    #expect(scene.effects == [.browse("https://example.org/cat")])
  }

  @Test func `a click on a link opens it`() {
    var scene = Scene()
    scene.open()
    scene.click(on: "a grey cat")
    #expect(scene.effects == [.browse("https://example.org/cat")])
  }

  @Test(arguments: ["0", "9", "99999999999999999999", "-1", "-9223372036854775808"])
  func `a link that is not there is not opened`(number: String) {
    var scene = Scene()
    scene.open()
    scene.type(":browse \(number)\n")
    #expect(scene.effects.allSatisfy { $0 == .browse("https://example.org/1") })
    scene.type("o")
    scene.take(.input(.paste(number)))
    scene.type("7\n")
    #expect(!scene.effects.contains(.browse("https://example.org/cat")))
  }

  @Test func `only web addresses are opened`() {
    var open = Sample.open
    open.article.body = Body([.paragraph([Span("x", link: "file:///etc/passwd")])])
    var scene = Scene()
    scene.open(open)
    scene.type("o1")
    #expect(scene.effects.isEmpty)
    #expect(scene.text.contains("file:///etc/passwd"))
  }

  @Test func `an article without anything says so and goes on`() {
    var scene = Scene(width: 80, height: 24)
    scene.open(OpenArticle(id: ArticleID(rawValue: 9), article: Article()))
    #expect(scene.text.contains("(no title)"))
    #expect(scene.text.contains("☆☆☆☆☆ (no votes)"))
    #expect(scene.text.contains("This article has no text and no address."))
    #expect(scene.text.contains("100%"))
  }

  @Test func `t goes through the stored languages and fetches the others`() {
    var open = Sample.open
    open.article.translations = [Translation(language: "fr", url: "https://example.org/fr")]
    open.storedLanguages = ["en", "ru"]
    var scene = Scene()
    scene.open(open)
    scene.type("t")
    #expect(
      scene.effects == [.fetchTranslation(open.id, open.article.translations[0])]
    )
    scene.forgetEffects()
    scene.type(":language ru\n")
    #expect(scene.effects == [.open(open.id, language: "ru")])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -3])
  func `a mean that is no mean does no harm`(mean: Double) {
    var open = Sample.open
    open.article.sourceRating = RatingSummary(count: 3, mean: mean)
    var scene = Scene()
    scene.open(open)
    #expect(scene.text.contains("here (no votes)"))
  }

  @Test(arguments: [Language.english, .russian])
  func `no part of the rating line is lost at forty columns`(language: Language) {
    var scene = Scene(width: 40, height: 30, language: language)
    scene.open()
    let words = Words(language)
    #expect(scene.text.contains("★★★★☆ \(words.mean(4.2)) (\(words.string(.votes(17))))"))
    #expect(scene.text.contains("\(words.string(.here)) (\(words.string(.noVotes)))"))
    #expect(scene.text.contains("\(words.string(.notRated)) (1–5)"))
  }

  @Test
  func `the list stands beside the reader from 100 columns, sources from 140, the poll from 200`() {
    for width in 40...240 {
      var scene = Scene(width: width)
      scene.open()
      let layout = scene.state.layout
      #expect(layout.reader != nil)
      #expect((layout.list != nil) == (width >= 100))
      #expect((layout.poll != nil) == (width >= 200))
      #expect((layout.sources != nil) == (width >= 140))
    }
  }

  @Test func `where the sources are put away, the poll has room from 140 columns`() {
    var scene = Scene(width: 140)
    scene.open()
    scene.type("FF")
    #expect(!scene.state.showsSources)
    #expect(scene.state.layout.poll != nil && scene.state.layout.reader != nil)
    scene.type("F")
    #expect(scene.state.focus == .sources && scene.state.showsSources)
    #expect(scene.state.layout.list != nil && scene.state.layout.poll == nil)
  }

  @Test func `a screen that is too small says so and recovers`() {
    var scene = Scene(width: 80, height: 24)
    scene.open()
    let before = scene.frame
    scene.take(.input(.resize(Size(width: 20, height: 5))))
    #expect(scene.lines.map { $0 + " " }.joined().contains("Tribune needs 40 columns and 12 rows"))
    scene.take(.input(.resize(Size(width: 80, height: 24))))
    #expect(scene.frame == before)
  }

  @Test func `without colours the focused pane can be told by its line`() {
    var scene = Scene(width: 200)
    scene.open()
    var lines: Set<String> = []
    for _ in 0..<4 {
      lines.insert(scene.lines[1])
      scene.press(.tab)
    }
    #expect(lines.count == 4)
  }
}
