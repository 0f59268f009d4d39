import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Seeded
import Testing

/// What a poll has come to is told to nobody too early.
@Suite struct VisibilityTests {
  /// Counts that stand nowhere else on a screen, so that any of them is a leak.
  private static let counts = [7013, 5021, 3037, 2053]

  private static func piles(_ kind: Poll.Kind) -> [BallotPile] {
    zip(1..., counts).map { number, count in
      let ballot =
        switch kind {
        case .single, .multiple: Ballot(choices: [number])
        case .ranked: Ballot(ranks: [[number], [number % 4 + 1]])
        case .score: Ballot(scores: [number: number])
        }
      return BallotPile(ballot, count: count)
    } + [BallotPile(.abstention, count: 1019)]
  }

  private static let kinds: [Poll.Kind] = [.single, .multiple(least: 1, most: 3), .ranked, .score]

  /// Words that no screen may hold: counts, and sums of them but for the turnout.
  private static let secrets: Set<Substring> = {
    let numbers = counts + [1019, counts.reduce(0, +)]
    let english = numbers.map { Words(.english).number($0) }
    let russian = numbers.map { Words(.russian).number($0) }
    return Set((numbers.map(String.init) + english + russian).map { $0[...] })
  }()

  /// What of a result a text tells; nil where it tells nothing.
  private static func leak(in text: String) -> String? {
    var word = ""
    for character in text + " " {
      if "█▏▎▍▌▋▊▉▁▂▃▄▅▆▇".contains(character) { return "a bar" }
      if character.isNumber || character == "," || character == "\u{A0}" {
        word.append(character)
        continue
      }
      if secrets.contains(word[...]) { return word }
      word = ""
    }
    return ["%)", "Winner", "Победитель"].first { text.contains($0) }
  }

  private static func hidden(_ kind: Poll.Kind, _ visibility: Poll.Visibility) -> PollStanding {
    var poll = Sample.question(kind, rules: Poll.Rules(visibility: visibility, quorum: 100))
    poll.sourceTally = SourceTally(counts: counts, date: Scene.now)
    let own: Ballot? = visibility == .atClose ? piles(kind)[0].ballot : nil
    return Sample.standing(of: poll, piles(kind), own: own, electorate: 99_000)
  }

  @Test(arguments: kinds, [Poll.Visibility.afterVoting, .atClose])
  func `no frame of a poll with hidden results holds any of them`(
    kind: Poll.Kind,
    visibility: Poll.Visibility
  ) {
    var random = SeededGenerator(seed: UInt64(visibility.rawValue.count + kind.name.count))
    let keys = Array("vvrrrOyjkgG 123450<>=+-AnBibhlq\n\t")
    for language in Language.allCases {
      for (width, height) in [(40, 12), (80, 24), (120, 90), (200, 60)] {
        var scene = Scene(width: width, height: height, language: language)
        let open = Sample.article(with: Self.hidden(kind, visibility))
        scene.open(open)
        for _ in 0..<25 {
          let key = keys.randomElement(using: &random) ?? "v"
          if key == "\t" { scene.focus(.poll) } else { scene.type(String(key)) }
          if scene.state.reader == nil { scene.open(open) }
          if let leak = Self.leak(in: scene.text) {
            Issue.record("\(leak) is told after \(key):\n\(scene.text)")
            return
          }
        }
      }
    }
  }

  @Test(arguments: kinds) func `the turnout is told, and when the rest will be`(kind: Poll.Kind) {
    var scene = Scene(height: 60)
    scene.open(Sample.article(with: Self.hidden(kind, .atClose)))
    scene.focus(.poll)
    #expect(scene.text.contains("The results can be seen when the poll closes, on 1 April."))
    #expect(scene.text.contains("18,143 of 99,000 voted; the quorum of 100 is reached"))
    scene.take(.tick(Scene.now + 19 * 86_400))
    #expect(scene.text.contains("█"))
  }

  @Test(arguments: kinds) func `figures of a damaged log are not shown`(kind: Poll.Kind) {
    var standing = Self.hidden(kind, .atClose)
    standing.poll.rules.visibility = .always
    standing.soundness = .damaged
    for size in [40, 120] {
      var scene = Scene(width: size, height: 60)
      scene.open(Sample.article(with: standing))
      scene.focus(.poll)
      for _ in 0..<2 {
        #expect(Self.leak(in: scene.text) == nil)
        #expect(scene.text.contains("damaged"))
        scene.type("r")
      }
      scene.press(.escape, .end)
      #expect(Self.leak(in: scene.text) == nil)
    }
  }
}
