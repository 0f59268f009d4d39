import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

@Suite struct ShareRuleTests {
  private func text(_ kind: Poll.Kind, _ rule: ShareRule, keys: String = "") -> String {
    let piles = [1, 2, 3].map { BallotPile(Ballot(choices: [$0]), count: 1) }
    let standing = Sample.standing(of: Sample.question(kind), piles, own: Ballot(choices: [1]))
    let setting = ScreenState.Setting(words: Words(.english), shareRule: rule)
    var state = ScreenState(
      setting: setting,
      size: Size(width: 100, height: 60),
      theme: .plain,
      now: Scene.now
    )
    _ = state.take(.opened(Sample.article(with: standing)))
    for key in ["v", "r"] + keys.map(String.init) {
      for character in key { _ = state.take(.input(.key(.character(character)))) }
    }
    return Drawing.frame(of: state).lines.joined(separator: "\n")
  }

  @Test func `shares add up where that is wanted, and the rule is named`() {
    let text = text(.single, .sumTo100)
    #expect(text.contains("1 (34%)") && text.contains("1 (33%)"))
    #expect(text.contains("rounded so that they add up"))
  }

  @Test func `each share is right by itself otherwise`() {
    let text = text(.single, .halfUp)
    #expect(!text.contains("34%") && !text.contains("rounded"))
    #expect(text.contains("% of 3 votes"))
  }

  @Test func `shares of voters never claim to add up`() {
    let text = text(.multiple(least: 1, most: 3), .sumTo100)
    #expect(!text.contains("34%") && text.contains("not adding up to 100%"))
  }

  @Test func `intervals come with what they cannot say`() {
    let text = text(.single, .halfUp, keys: "i")
    #expect(text.contains("1 (33%, 6–80%)"))
    #expect(text.contains("(Wilson)") && text.contains("represents"))
  }
}
