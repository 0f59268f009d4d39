import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

/// Ballots of every kind made with keys and clicks.
@Suite struct BallotKindTests {
  private let poll = PollID(rawValue: 7)

  private func scene(
    _ kind: Poll.Kind,
    own: Ballot? = nil,
    width: Int = 120,
    _ change: (inout PollStanding) -> Void = { _ in }
  ) -> Scene {
    var standing = Sample.standing(of: Sample.question(kind), [], own: own)
    change(&standing)
    var scene = Scene(width: width)
    scene.open(Sample.article(with: standing))
    return scene
  }

  @Test func `space takes options into the order in which it is pressed`() {
    var scene = scene(.ranked)
    scene.type("vj ")
    scene.type("G ")
    scene.press(.enter)
    #expect(scene.text.contains("cast: 1. Bus  2. Ferry across the harbour."))
    #expect(scene.effects.isEmpty)
    scene.press(.enter)
    #expect(scene.effects == [.vote(poll, Ballot(ranks: [[2], [4]]))])
  }

  @Test func `options are moved, given ranks by digits, and made equal`() {
    var scene = scene(.ranked)
    scene.type("v jj<")
    #expect(scene.state.poll.draft.ranking.ranks == [[1], [3]])
    scene.type("=")
    #expect(scene.state.poll.draft.ranking.ranks == [[1, 3]])
    scene.type("G1")
    #expect(scene.state.poll.draft.ranking.ranks == [[4], [1, 3]])
    scene.type("G>")
    #expect(scene.state.poll.draft.ranking.ranks == [[4], [1, 3]])
    scene.type("<")
    #expect(scene.state.poll.draft.ranking.ranks == [[4], [1, 3], [2]])
    scene.type("<<>")
    #expect(scene.state.poll.draft.ranking.ranks == [[4], [2], [1, 3]])
    scene.press(.enter)
    #expect(scene.text.contains("cast: 1. Ferry across the harbour  2. Bus  3. Tram ="))
    #expect(scene.changes.isEmpty)
  }

  @Test func `the order is shown as the voter makes it`() {
    var scene = scene(.ranked)
    scene.type("vG j j ")
    let order = ["Ferry across", "Tram", "Bus", "not in your order", "Bike"]
    let places = order.map { text in scene.lines.firstIndex { $0.contains(text) } ?? -1 }
    #expect(!places.contains(-1) && places == places.sorted())
  }

  @Test func `an order is made by clicks alone`() {
    var scene = scene(.ranked)
    scene.type("v")
    scene.click(on: "Bike")
    scene.click(on: "Tram")
    #expect(scene.state.poll.draft.ranking.ranks == [[3], [1]])
    scene.click(on: "↑")
    #expect(scene.state.poll.draft.ranking.ranks == [[1], [3]])
    scene.click(on: "Bike")
    scene.click(on: "= ×")
    #expect(scene.state.poll.draft.ranking.ranks == [[1, 3]])
    scene.click(on: "×")
    #expect(scene.state.poll.draft.ranking.ranks == [[1]])
    scene.click(on: "Enter cast")
    scene.click(on: "Enter casts")
    #expect(scene.effects == [.vote(poll, Ballot(ranks: [[1]]))])
  }

  @Test func `points are given by digits and arrows, and taken away by space`() {
    var scene = scene(.score)
    scene.type("v5j+j")
    scene.press(.right, .right, .right, .left)
    scene.type("j0")
    #expect(scene.state.poll.draft.points == [1: 5, 2: 0, 3: 1, 4: 0])
    scene.type("k ")
    #expect(scene.state.poll.draft.points == [1: 5, 2: 0, 4: 0])
    scene.type("9")
    #expect(scene.state.message?.sentence == .ballotRefused(.noSuchScore(9)))
    scene.press(.enter)
    #expect(
      scene.text.contains("You are about to cast: Tram 5, Bus 0, Ferry across the harbour 0.")
    )
    // In a poll of points an arrow never casts.
    scene.press(.right)
    #expect(scene.effects.isEmpty)
    scene.press(.left, .enter, .enter)
    #expect(scene.effects.count == 1)
  }

  @Test(arguments: [40, 120]) func `points are given by clicks`(width: Int) {
    var scene = scene(.score, width: width)
    scene.type("v")
    scene.click(on: "4  5")
    #expect(scene.state.poll.draft.points == [1: 4])
    scene.click(on: "[4]")
    #expect(scene.state.poll.draft.points.isEmpty)
  }

  @Test(arguments: [Poll.Kind.single, .multiple(least: 2, most: 3), .ranked, .score])
  func `one can abstain in every kind`(kind: Poll.Kind) {
    for isClicked in [false, true] {
      var scene = scene(kind)
      scene.type("v")
      if isClicked { scene.click(on: "I abstain") } else { scene.type("A") }
      scene.press(.enter)
      #expect(scene.text.contains("You are about to cast: abstain."))
      scene.press(.enter)
      #expect(scene.effects == [.vote(poll, .abstention)])
    }
  }

  @Test func `a mark ends abstaining`() {
    var scene = scene(.multiple(least: 1, most: 3))
    scene.type("vA2")
    scene.press(.enter, .enter)
    #expect(scene.effects == [.vote(poll, Ballot(choices: [2]))])
  }

  @Test func `one's own ballot is what one begins with`() {
    for ballot in [Ballot(ranks: [[3], [1, 2]]), .abstention] {
      var scene = scene(.ranked, own: ballot)
      scene.type("v")
      scene.press(.enter, .enter)
      #expect(scene.effects.isEmpty)
      #expect(scene.state.message?.sentence == .ballotCast)
    }
    var scene = scene(.score, own: Ballot(scores: [2: 4]))
    scene.type("v3")
    scene.press(.enter, .enter)
    #expect(scene.effects == [.vote(poll, Ballot(scores: [2: 3]))])
  }

  @Test(arguments: [Poll.Kind.ranked, .score]) func `an empty ballot is not cast`(kind: Poll.Kind) {
    var scene = scene(kind)
    scene.type("v")
    scene.press(.enter, .enter)
    #expect(scene.effects.isEmpty)
    #expect(scene.state.message?.isError == true)
  }

  @Test(arguments: [Poll.Kind.ranked, .score]) func `moving never casts`(kind: Poll.Kind) {
    var scene = scene(kind)
    scene.type("vjjkGgj")
    scene.press(.down, .up, .home, .end, .pageDown)
    #expect(scene.effects.isEmpty)
    #expect(scene.state.poll.draft.points.isEmpty && scene.state.poll.draft.ranking.ranks.isEmpty)
  }

  @Test func `who may not vote is told so, and so is one whose poll is damaged`() {
    var left = scene(.ranked) { $0.isEligible = false }
    left.type("v 1")
    left.press(.enter, .enter)
    #expect(left.effects.isEmpty)
    #expect(left.text.contains("You are not on the list of those who may vote."))
    var damaged = scene(.ranked) { $0.soundness = .damaged }
    damaged.type("v 1")
    damaged.press(.enter, .enter)
    #expect(damaged.effects.isEmpty)
    #expect(damaged.state.message?.sentence == .ballotRefused(.logIsDamaged))
    #expect(damaged.text.contains("tribune poll verify abcd1234"))
  }

  @Test(arguments: [(40, 12), (80, 24)])
  func `what will be cast is in sight for fifty options`(width: Int, height: Int) {
    let options = (1...50).map {
      Poll.Option("Option \($0) " + String(repeating: "long ", count: 9))
    }
    for kind in [Poll.Kind.ranked, .score] {
      let standing = Sample.standing(of: Sample.question(kind, options: options), [])
      var scene = Scene(width: width, height: height)
      scene.open(Sample.article(with: standing))
      scene.type("v")
      for number in 1...50 {
        #expect(scene.lines.contains { $0.contains("▸") && $0.contains("Option") })
        scene.type(kind == .ranked ? " g" : "\(number % 6)j")
        if kind == .ranked { for _ in 0..<number { scene.type("j") } }
      }
      scene.press(.enter)
      #expect(scene.text.contains("You are about to cast"))
      #expect(scene.text.contains("Enter casts   Esc leaves"))
      let words = scene.text.split { !$0.isNumber }
      for number in 1...50 { #expect(words.contains(Substring(String(number)))) }
    }
  }
}
