import Articles
import Reading
import Screen
import Testing

@Suite struct DistributionTests {
  private static let id = ArticleID(rawValue: 1)

  /// The source's histogram is known, and one's own stars are among those given here.
  private static let rated: OpenArticle = {
    var open = Sample.open
    open.article.sourceRating = RatingSummary(histogram: [0, 1, 2, 6, 8])
    open.ownRating = Rating(stars: 4)
    open.localRatings = RatingSummary(histogram: [0, 0, 1, 1, 0])
    return open
  }()

  private func scene(_ open: OpenArticle = rated, width: Int = 120, height: Int = 40) -> Scene {
    var scene = Scene(width: width, height: height)
    scene.open(open)
    return scene
  }

  /// The rows from the first that begins so on, without the space around them.
  private func rows(_ scene: Scene, from start: String) -> [String] {
    let rows = scene.lines.map { line in
      line.drop { $0 != "│" }.dropFirst().split(separator: " ").joined(separator: " ")
    }
    return Array(rows.drop { !$0.hasPrefix(start) })
  }

  @Test func `a key opens the distribution below the rating line, and closes it again`() {
    var scene = scene()
    let before = scene.lines
    scene.type("%")
    let source = rows(scene, from: "Northern Review 4.2 (17 votes)")
    for (row, end) in zip(source.dropFirst(), ["8 (47%)", "6 (35%)", "2 (12%)", "1 (6%)"]) {
      #expect(row.hasSuffix(end))
      #expect(row.contains("█"))
    }
    #expect(source[1].hasPrefix("5★ █"))
    #expect(source[5] == "1★ 0 (0%)")
    scene.type("%")
    #expect(scene.lines == before)
    #expect(scene.effects.isEmpty)
  }

  @Test func `ratings given here stand apart, one's own marked`() {
    var scene = scene()
    scene.type("%")
    let here = rows(scene, from: "here 3.5 (2 votes)")
    #expect(here[1] == "5★ 0 (0%)")
    #expect(here[2].hasPrefix("✓ 4★ █") && here[2].hasSuffix("1 (50%)"))
    #expect(here[3].hasPrefix("3★ █") && here[3].hasSuffix("1 (50%)"))
  }

  @Test func `the smoothed mean names what it is smoothed by`() {
    var scene = scene()
    scene.type("%")
    let words = Words(.english)
    let prior = RatingSummary.priorMean * RatingSummary.priorWeight
    let smoothed = (prior + 72) / (RatingSummary.priorWeight + 17)
    let votes = words.string(.votes(Int(RatingSummary.priorWeight)))
    #expect(
      rows(scene, from: "smoothed")[0]
        == "smoothed \(words.mean(smoothed)): with \(votes) of 3.0 added"
    )
  }

  @Test func `a source that tells a mean alone is not given bars`() {
    var scene = scene(Sample.open)
    scene.type("%")
    let source = rows(scene, from: "Northern Review 4.2 (17 votes)")
    #expect(source[1] == "Their distribution is not told.")
    #expect(source[2].hasPrefix("smoothed"))
    #expect(rows(scene, from: "here (no votes)")[1].isEmpty == true)
    #expect(!scene.text.contains("5★"))
  }

  @Test(arguments: ["4.2 (17", "here 3.5", "(2 votes)"])
  func `a click on the figures opens and closes it`(figures: String) {
    var scene = scene()
    let before = scene.lines
    scene.click(on: figures)
    #expect(scene.text.contains("5★"))
    scene.click(on: figures)
    #expect(scene.lines == before)
    #expect(scene.effects.isEmpty)
  }

  @Test func `a click on a star still rates`() {
    var scene = scene()
    scene.type("%")
    scene.click(on: "★★★★☆ 4.2")
    #expect(scene.effects == [.rate(Self.id, Rating(stars: 1))])
  }

  @Test func `at the end it opens below the line that stands there`() {
    var scene = scene(width: 80, height: 24)
    scene.press(.end)
    let before = scene.lines
    scene.type("%")
    #expect(scene.text.contains("★★★★☆ 4.2 (17 votes)"))
    #expect(scene.text.contains("5★"))
    scene.press(.home)
    #expect(!scene.text.contains("5★"))
    scene.press(.end)
    scene.type("%")
    #expect(scene.lines == before)
  }

  @Test func `in the middle it goes to the line above, and back when it is closed`() {
    var scene = scene(width: 80, height: 24)
    scene.press(.pageDown)
    let before = scene.lines
    #expect(!scene.text.contains("4.2 (17 votes)"))
    scene.type("%")
    #expect(scene.text.contains("★★★★☆ 4.2 (17 votes)") && scene.text.contains("5★"))
    scene.type("%")
    #expect(scene.lines == before)
  }

  @Test func `whoever has read on is not taken back when it is closed`() {
    var scene = scene(width: 80, height: 24)
    scene.press(.pageDown)
    scene.type("%")
    scene.press(.pageDown, .pageDown)
    let before = scene.lines.dropLast(2)
    scene.type("%")
    #expect(scene.lines.dropLast(2) == before)
  }

  @Test func `it scrolls with the text, stays through other widths and takes new stars in`() {
    var scene = scene()
    scene.type("%")
    for size in LookTests.everySize + [Size(width: 40, height: 12)] {
      scene.take(.input(.resize(size)))
      scene.press(.home)
      for _ in 0..<30 where !scene.text.contains("5★") { scene.press(.down) }
      #expect(scene.text.contains("5★"), "\(size)")
      for line in scene.lines where line.contains("8 (47%)") {
        #expect(line.contains("5★"), "\(size)")
      }
    }
    scene.take(.input(.resize(Size(width: 120, height: 60))))
    scene.press(.home)
    let local = RatingSummary(histogram: [0, 0, 1, 0, 1])
    scene.take(.rated(Self.id, own: Rating(stars: 5), local: local))
    #expect(rows(scene, from: "here 4.0 (2 votes)")[1].hasPrefix("✓ 5★ █"))
  }

  @Test func `another article begins with it closed`() {
    var scene = scene()
    scene.type("%")
    var other = Self.rated
    other.id = ArticleID(rawValue: 2)
    scene.open(other)
    #expect(!scene.text.contains("5★"))
  }

  @Test func `from the list it opens the selected article with its ratings`() {
    var scene = Scene()
    scene.type("%")
    #expect(scene.effects == [.open(Self.id, language: nil)])
    scene.take(.opened(Self.rated))
    #expect(scene.text.contains("5★"))
  }

  @Test func `figures beyond all counting do no harm`() {
    var open = Self.rated
    open.article.sourceRating = RatingSummary(histogram: [.max, .max, 0, 0, .max])
    open.article.publication?.name = String(repeating: "長い名前 ", count: 40)
    var scene = scene(open, width: 40, height: 24)
    scene.type("%")
    scene.press(.down, .down)
    #expect(scene.text.contains("5★"))
  }

  @Test func `votes without a mean are counted and given no stars`() {
    var open = Sample.open
    open.article.sourceRating = RatingSummary(count: 17, mean: nil)
    let scene = scene(open)
    #expect(scene.text.contains("☆☆☆☆☆ (17 votes)  here (no votes)"))
  }
}
