import Articles
import Reading
import Screen
import Testing

@Suite struct ScopeRatingsTests {
  private static let source = ArticleScope.source(SourceID(rawValue: 1))
  private static let ratings = ScopeRatings(
    own: RatingSummary(histogram: [0, 0, 0, 0, 1]),
    local: RatingSummary(histogram: [1, 0, 0, 0, 1]),
    source: RatingSummary(count: 310, mean: 3.9)
  )

  private func scene(height: Int = 40, isPassing: Bool = false) -> Scene {
    var scene = Scene(height: height, isPassing: isPassing)
    scene.take(.overview(Sample.overview()))
    scene.take(.sources(Sample.sources))
    return scene
  }

  private func selected(_ title: String) -> Scene {
    var scene = scene()
    scene.type("F/\(title)\n")
    scene.forgetEffects()
    return scene
  }

  @Test func `in the sources the key asks for the ratings of what is selected`() {
    var scene = selected("northern")
    scene.type("%")
    #expect(scene.effects == [.loadRatings(Self.source)])
    scene = selected("news")
    scene.type("%")
    #expect(scene.effects == [.loadRatings(.folder("news"))])
  }

  @Test func `ratings of a source show whose they are, and any key closes them`() {
    var scene = selected("northern")
    let before = scene.lines
    scene.take(.ratings(Self.ratings, of: Self.source))
    let text = scene.text
    #expect(text.contains("Ratings · Northern Review"))
    #expect(text.contains("Northern Review 3.9 (310 votes)"))
    #expect(text.contains("here 3.0 (2 votes)"))
    #expect(text.contains("yours 5.0 (1 vote)"))
    scene.type("%")
    #expect(scene.lines == before)
  }

  @Test func `where only one reader has a say it is said once`() {
    var scene = scene()
    var ratings = Self.ratings
    ratings.own = ratings.local
    scene.take(.ratings(ratings, of: .library))
    #expect(scene.text.contains("Ratings · the whole library"))
    #expect(!scene.text.contains("yours"))
  }

  @Test func `a source that nobody has rated says so and prints no number`() {
    var scene = scene()
    scene.take(.ratings(ScopeRatings(), of: Self.source))
    #expect(scene.text.contains("Northern Review (no votes)"))
    #expect(scene.text.contains("here (no votes)"))
    #expect(!scene.text.contains("0.0"))
  }

  @Test func `a low screen scrolls, by keys and by the wheel`() {
    var scene = scene(height: 12)
    scene.take(.ratings(Self.ratings, of: Self.source))
    #expect(!scene.text.contains("yours"))
    scene.press(.end)
    #expect(scene.text.contains("yours 5.0 (1 vote)"))
    scene.press(.home)
    #expect(scene.text.contains("Northern Review 3.9"))
    scene.click(x: 5, y: 5, .wheelDown)
    #expect(!scene.text.contains("Northern Review 3.9"))
    scene.click(x: 5, y: 5)
    #expect(scene.state.overlay == nil)
  }

  @Test func `an answer that comes late is not put over what is being typed`() {
    var scene = scene()
    scene.type("/cat")
    scene.take(.ratings(Self.ratings, of: Self.source))
    #expect(!scene.text.contains("Ratings ·"))
  }

  @Test func `the list can be asked about as a whole`() {
    var scene = scene()
    scene.type(":ratings list\n")
    #expect(scene.effects == [.loadRatings(.library)])
    scene.type(":ratings nonsense\n")
    #expect(scene.state.message?.isError == true)
  }

  @Test func `what a smart view finds is not rated as a whole`() {
    var scene = selected("night trains")
    scene.type("%")
    #expect(scene.effects.isEmpty && scene.state.message?.isError == true)
  }

  @Test func `without a library there is nothing to ask`() {
    var scene = scene(isPassing: true)
    scene.type(":ratings list\n")
    #expect(scene.effects.isEmpty && scene.state.message?.isError == true)
  }
}
