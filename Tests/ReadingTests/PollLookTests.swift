import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

/// How voting and results of every kind look, in both languages and at several sizes.
@Suite struct PollLookTests {
  static let sizes = [
    Size(width: 40, height: 24), Size(width: 80, height: 48), Size(width: 120, height: 48),
  ]

  struct State: Sendable, CustomTestStringConvertible {
    var name: String
    var standing: PollStanding
    var keys: String

    var testDescription: String { name }
  }

  private static func ranked(_ method: Poll.Rules.Method) -> PollStanding {
    Sample.standing(
      of: Sample.question(.ranked, rules: Poll.Rules(method: method, quorum: 30)),
      Sample.rankedPiles,
      own: Ballot(ranks: [[1], [2, 3]]),
      electorate: 40,
      receipt: Sample.receipt
    )
  }

  private static let score = Sample.standing(
    of: Sample.question(.score, rules: Poll.Rules(isSecret: true, quorum: 10)),
    Sample.scorePiles,
    own: Ballot(scores: [1: 5, 2: 2])
  )

  private static let multiple = Sample.standing(
    of: Sample.question(.multiple(least: 1, most: 3)),
    Sample.multiplePiles,
    own: Ballot(choices: [2, 3, 4])
  )

  private static let hidden = Sample.standing(
    of: Sample.question(.ranked, rules: Poll.Rules(visibility: .atClose)),
    Sample.rankedPiles,
    own: Ballot(ranks: [[1], [2, 3]]),
    electorate: 40
  )

  private static let damaged: PollStanding = {
    var standing = ranked(.irv)
    standing.soundness = .damaged
    standing.replaces = "wxyz9876"
    return standing
  }()

  static let states: [State] = [
    State(name: "ranked-choosing", standing: ranked(.irv), keys: "vj<"),
    State(name: "ranked-confirming", standing: ranked(.irv), keys: "v\n"),
    State(name: "ranked-results", standing: ranked(.irv), keys: "\t"),
    State(name: "ranked-results-end", standing: ranked(.irv), keys: "\tG"),
    State(name: "schulze-results", standing: ranked(.schulze), keys: "\t"),
    State(name: "score-choosing", standing: score, keys: "vj4j"),
    State(name: "score-confirming", standing: score, keys: "v\n"),
    State(name: "score-results", standing: score, keys: "\t"),
    State(name: "multiple-results", standing: multiple, keys: "\t"),
    State(name: "multiple-in-order", standing: multiple, keys: "\tO"),
    State(name: "multiple-intervals", standing: multiple, keys: "\ti"),
    State(name: "abstaining", standing: multiple, keys: "vA\n"),
    State(name: "hidden-results", standing: hidden, keys: "\t"),
    State(name: "damaged-poll", standing: damaged, keys: "\t"),
  ]

  @Test(arguments: states, Language.allCases)
  func `every kind looks as it did`(state: State, language: Language) {
    let pictures = Self.sizes.map { size -> String in
      var scene = Scene(width: size.width, height: size.height, language: language)
      scene.open(Sample.article(with: state.standing))
      for key in state.keys {
        if key == "\t" { scene.focus(.poll) } else { scene.type(String(key)) }
      }
      return "\(size.width)x\(size.height)\n" + scene.text
    }
    let text = pictures.joined(separator: "\n\n") + "\n"
    Golden.expect(text, named: "\(state.name).\(language.rawValue)")
  }

  @Test func `below an article stands the result and not how it was counted`() {
    var scene = Scene(height: 60)
    scene.open(Sample.article(with: Self.ranked(.irv)))
    scene.press(.end)
    #expect(scene.text.contains("Winner: Tram (instant runoff)"))
    #expect(!scene.text.contains("Rounds of the runoff"))
  }
}
