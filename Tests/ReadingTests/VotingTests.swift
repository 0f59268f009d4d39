import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

@Suite struct VotingTests {
  private let poll = PollID(rawValue: 7)

  private func scene(_ standing: PollStanding = Sample.standing(), width: Int = 120) -> Scene {
    var open = Sample.open
    open.polls = [standing]
    var scene = Scene(width: width)
    scene.open(open)
    return scene
  }

  @Test func `Enter shows what will be cast and Enter casts it`() {
    var scene = scene()
    scene.type("v2")
    scene.press(.enter)
    #expect(scene.text.contains("You are about to cast: 2 Yes, but keep one flight a day."))
    #expect(scene.effects.isEmpty)
    scene.press(.enter)
    #expect(scene.effects == [.vote(poll, Ballot(choices: [2]))])
  }

  @Test func `moving never casts`() {
    var scene = scene()
    scene.type("vjjkjG")
    scene.press(.down, .up, .home, .end, .pageDown)
    #expect(scene.effects.isEmpty)
    #expect(scene.state.poll.marks.isEmpty)
  }

  @Test func `Esc leaves without a ballot`() {
    var scene = scene()
    scene.type("v1")
    scene.press(.enter, .escape, .escape, .escape)
    #expect(scene.effects.isEmpty)
    #expect(scene.state.focus != .poll)
  }

  @Test func `Space marks the option under the cursor`() {
    var scene = scene()
    scene.type("vj ")
    #expect(scene.state.poll.marks == [2])
    #expect(scene.text.contains("▸ ● 2  Yes, but keep one flight a day"))
    scene.type(" ")
    #expect(scene.state.poll.marks.isEmpty)
  }

  @Test func `the result tells the source's count from votes cast here`() {
    let scene = scene(Sample.standing(own: Ballot(choices: [2])))
    var voted = scene
    voted.press(.end)
    #expect(voted.text.contains("109 votes"))
    #expect(voted.text.contains("31 (28%)"))
    #expect(voted.text.contains("✓ Yes, but keep one flight a day"))
    #expect(voted.text.contains("108 counted by Northern Review on 12 March, 1 here"))
    #expect(voted.text.contains("your ballot can be changed"))
  }

  @Test func `bars of one poll have one scale and end in eighths`() {
    var scene = scene(Sample.standing(own: Ballot(choices: [2])))
    scene.press(.end)
    let bars = scene.lines.compactMap { line in
      line.contains("█") ? line.filter { "█▏▎▍▌▋▊▉".contains($0) } : nil
    }
    #expect(bars.count == 4)
    #expect(bars == bars.sorted { $0.count > $1.count })
    #expect(bars.contains { $0.last != "█" })
  }

  @Test func `a ballot is changed, withdrawn and given back by undo`() {
    var scene = scene(Sample.standing(own: Ballot(choices: [2])))
    scene.type("v3")
    scene.press(.enter, .enter)
    scene.take(.voted(Sample.standing(own: Ballot(choices: [3]))))
    scene.type("0")
    scene.press(.enter)
    scene.take(.voted(Sample.standing()))
    scene.type("u")
    #expect(
      scene.effects == [
        .vote(poll, Ballot(choices: [3])), .vote(poll, nil), .vote(poll, Ballot(choices: [3])),
      ]
    )
  }

  @Test func `a closed poll shows its results and takes no ballot`() {
    var closed = Sample.poll
    closed.closes = Scene.now - 60
    var scene = scene(Sample.standing(closed))
    scene.type("v2")
    scene.press(.enter, .enter)
    #expect(scene.effects.isEmpty)
    #expect(scene.text.contains("33 (31%)"))
  }

  @Test func `a multiple choice poll holds to its least and most`() {
    var several = Sample.poll
    several.kind = .multiple(least: 2, most: 3)
    var scene = scene(Sample.standing(several))
    scene.type("v1")
    scene.press(.enter)
    #expect(scene.state.message?.sentence == .ballotRefused(.tooFewChoices(least: 2)))
    scene.type("23")
    scene.press(.enter, .enter)
    #expect(scene.effects == [.vote(poll, Ballot(choices: [1, 2, 3]))])
  }

  @Test func `a click marks an option`() {
    var scene = scene()
    scene.type("v")
    scene.click(on: "○ 3")
    #expect(scene.state.poll.marks == [3])
  }

  @Test func `the poll stands beside the reader from 140 columns`() {
    var scene = scene(width: 160)
    #expect(scene.state.layout.poll != nil && scene.state.layout.reader != nil)
    scene.type("v")
    #expect(scene.text.contains("Ada Berg"))
    #expect(scene.text.contains("▸ ○ 1"))
  }
}
