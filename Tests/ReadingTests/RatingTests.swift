import Articles
import Reading
import Screen
import Testing

@Suite struct RatingTests {
  @Test func `a number rates the selected article`() {
    var scene = Scene()
    scene.press(.down)
    scene.type("4")
    scene.pause()
    #expect(scene.effects == [.rate(ArticleID(rawValue: 2), Rating(stars: 4))])
  }

  @Test func `stars appear only when the store has answered`() {
    var scene = Scene()
    scene.open()
    scene.type("3")
    scene.pause()
    #expect(scene.text.contains("yours: not rated (1–5)"))
    scene.take(
      .rated(
        ArticleID(rawValue: 1),
        own: Rating(stars: 3),
        local: RatingSummary(histogram: [0, 0, 1, 0, 0])
      )
    )
    #expect(scene.text.contains("yours: ★★★☆☆ (0 withdraws)"))
    #expect(scene.text.contains("here 3.0 (1 vote)"))
  }

  @Test func `the source's rating stands apart from those given here`() {
    var scene = Scene()
    scene.open()
    #expect(scene.text.contains("★★★★☆ 4.2 (17 votes)  here (no votes)"))
  }

  @Test func `a source without votes is never shown as zero stars of five`() {
    var open = Sample.open
    open.article.sourceRating = RatingSummary.none
    var scene = Scene()
    scene.open(open)
    #expect(scene.text.contains("☆☆☆☆☆ (no votes)  here (no votes)"))
    #expect(!scene.text.contains("0.0"))
  }

  @Test func `a click on a star rates`() {
    var scene = Scene()
    scene.open()
    scene.click(on: "★★★☆ 4.2")
    #expect(scene.effects == [.rate(ArticleID(rawValue: 1), Rating(stars: 2))])
  }

  @Test func `zero withdraws`() {
    var open = Sample.open
    open.ownRating = Rating(stars: 5)
    var scene = Scene()
    scene.open(open)
    scene.type("0")
    scene.pause()
    scene.take(.rated(ArticleID(rawValue: 1), own: nil, local: .none))
    #expect(scene.state.message?.sentence == .ratingWithdrawn)
    #expect(scene.effects == [.rate(ArticleID(rawValue: 1), nil)])
  }

  @Test(arguments: [true, false])
  func `nothing is rated where nothing can be stored`(isPassing: Bool) {
    var scene = Scene(isPassing: isPassing, isReadOnly: !isPassing)
    scene.type("5")
    scene.pause()
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.isError == true)
  }
}
