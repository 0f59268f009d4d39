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

  @Test func `a ballot is changed and withdrawn`() {
    var scene = scene(Sample.standing(own: Ballot(choices: [2])))
    scene.type("v3")
    scene.press(.enter, .enter)
    scene.take(.voted(Sample.standing(own: Ballot(choices: [3]))))
    #expect(scene.state.message?.sentence == .ballotChanged)
    scene.type("0")
    scene.press(.enter)
    scene.take(.voted(Sample.standing()))
    #expect(scene.state.message?.sentence == .ballotWithdrawn)
    #expect(scene.effects == [.vote(poll, Ballot(choices: [3])), .vote(poll, nil)])
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

  @Test func `the poll stands beside the reader from 200 columns`() {
    var scene = scene(width: 200)
    #expect(scene.state.layout.poll != nil && scene.state.layout.reader != nil)
    scene.type("v")
    #expect(scene.text.contains("Ada Berg"))
    #expect(scene.text.contains("▸ ○ 1"))
  }

  @Test func `the option under the cursor is meant where none was marked`() {
    var scene = scene(Sample.standing(own: Ballot(choices: [2])))
    scene.type("vj")
    scene.press(.enter)
    #expect(scene.text.contains("You are about to cast: 3 No."))
    scene.type("j")
    scene.press(.enter, .enter)
    #expect(scene.effects == [.vote(poll, Ballot(choices: [4]))])
  }

  @Test func `a poll that closes while its ballot waits takes it no more`() {
    var scene = scene()
    scene.type("v2")
    scene.press(.enter)
    scene.take(.tick(Scene.now + 30 * 86_400))
    scene.press(.enter)
    #expect(scene.effects.filter { if case .vote = $0 { true } else { false } }.isEmpty)
    #expect(scene.state.message?.sentence == .ballotRefused(.pollIsClosed))
  }

  @Test func `a poll whose options change under a ballot asks again`() {
    var scene = scene()
    scene.type("v4")
    scene.press(.enter)
    var open = Sample.open
    var changed = Sample.poll
    changed.options.removeLast(2)
    changed.sourceTally = nil
    open.polls = [Sample.standing(changed)]
    scene.take(.refreshed(open))
    #expect(!scene.text.contains("about to cast"))
    scene.press(.enter)
    #expect(scene.effects.isEmpty)
  }

  @Test(arguments: [(40, 12), (44, 13), (80, 24), (120, 40), (160, 12)])
  func `what will be cast is in sight at every size`(width: Int, height: Int) {
    var long = Sample.poll
    long.kind = .multiple(least: 1, most: 50)
    long.options = (1...50).map { number in
      Poll.Option("Option \(number), " + String(repeating: "at some length ", count: number % 20))
    }
    long.sourceTally = nil
    for marks in [1...1, 40...40, 10...19, 1...50] {
      var scene = scene(Sample.standing(long), width: width)
      scene.take(.input(.resize(Size(width: width, height: height))))
      scene.type("v")
      for number in 1...50 {
        if marks.contains(number) { scene.type(" ") }
        scene.type("j")
      }
      scene.press(.enter)
      #expect(scene.state.poll.stage == .confirming)
      #expect(scene.text.contains("You are about to cast"))
      #expect(scene.text.contains("Enter casts   Esc leaves"))
      let words = scene.text.split { !$0.isNumber }
      for number in marks { #expect(words.contains(Substring(String(number)))) }
    }
  }

  @Test func `the cursor stands on the option`() {
    var scene = scene(width: 80)
    scene.type("vjj")
    let line = scene.frame.cursor.map { scene.lines[$0.y] }
    #expect(line?.contains("▸ ○ 3  No") == true)
  }

  @Test func `every one of fifty options comes into sight`() {
    var long = Sample.poll
    long.options = (1...50).map {
      Poll.Option("Option \($0), " + String(repeating: "x", count: 60))
    }
    long.sourceTally = nil
    var scene = scene(Sample.standing(long), width: 40)
    scene.take(.input(.resize(Size(width: 40, height: 12))))
    scene.type("v")
    for number in 1...50 {
      #expect(scene.lines.contains { $0.contains("▸") && $0.contains("Option \(number),") })
      scene.type("j")
    }
    for number in (1..<50).reversed() {
      scene.type("k")
      #expect(scene.lines.contains { $0.contains("▸") && $0.contains("Option \(number),") })
    }
  }

  @Test func `a double click in the list never casts what waits in the poll`() {
    var scene = scene()
    scene.type("v2")
    scene.press(.enter)
    scene.click(x: 4, y: 4, .doubleClick)
    #expect(scene.effects == [.open(ArticleID(rawValue: 2), language: nil)])
  }

  @Test func `a ballot that waits on a screen that has become too small does no harm`() {
    var scene = scene(width: 80)
    scene.type("v2")
    scene.press(.enter)
    for size in [Size(width: 1, height: 1), Size(width: 39, height: 3), Size(width: 0, height: 0)] {
      scene.take(.input(.resize(size)))
      scene.take(.voted(Sample.standing()))
      scene.press(.enter)
      #expect(scene.effects.isEmpty)
      #expect(scene.frame.size == size)
    }
    scene.take(.input(.resize(Size(width: 80, height: 24))))
    #expect(scene.text.contains("You are about to cast: 2"))
  }

  @Test func `a poll without votes says so`() {
    var empty = Sample.poll
    empty.sourceTally = nil
    var scene = scene(Sample.standing(empty))
    scene.type("vr")
    scene.press(.escape)
    scene.type("vr")
    #expect(scene.text.contains("no votes"))
  }
}
