import Articles
import FoundationEssentials
import Polls
import Screen
import Testing

@testable import Reading

@Suite struct PollFormTests {
  private func scene(width: Int = 120, height: Int = 50, language: Language = .english) -> Scene {
    var scene = Scene(width: width, height: height, language: language)
    scene.open()
    return scene
  }

  private func form(_ scene: Scene) -> PollForm? {
    if case .pollForm(let form) = scene.state.overlay { form } else { nil }
  }

  @Test(arguments: [(120, 50), (80, 24), (40, 12)], Language.allCases)
  func `a whole poll is written by keys alone`(size: (Int, Int), language: Language) {
    var scene = scene(width: size.0, height: size.1, language: language)
    scene.type("PWhich cranes stay?\nThe red one\nThe old one\nNone\n\n")
    scene.press(.right, .tab)
    scene.type("1\n2\n")
    scene.press(.right, .down)
    scene.type(" \n+3d\n2026-12-01T18:30\n5\n")
    scene.press(.right, .down, .enter)
    var poll = Poll(
      question: "Which cranes stay?",
      options: ["The red one", "The old one", "None"].map(Poll.Option.init),
      kind: .multiple(least: 1, most: 2)
    )
    poll.rules = Poll.Rules(visibility: .afterVoting, isSecret: true, quorum: 5)
    poll.opens = Scene.now + 3 * 86_400
    poll.closes = Date(timeIntervalSince1970: 1_796_149_800)
    let owner = PollOwner.publication("Northern Review", seenIn: Sample.open.id)
    #expect(scene.effects == [.createPoll(poll, owner)])
  }

  @Test func `a poll is written with the mouse`() {
    var scene = scene()
    scene.type(":poll new\n")
    scene.click(on: "what is asked")
    scene.type("Tea?")
    scene.click(on: "an answer")
    scene.type("Yes")
    scene.click(on: "an answer")
    scene.type("No")
    scene.click(on: "○ points")
    scene.click(on: "○ at the close")
    scene.click(on: "○ itself")
    scene.click(on: "[ Create the poll ]")
    var poll = Poll(question: "Tea?", options: ["Yes", "No"].map(Poll.Option.init), kind: .score)
    poll.rules.visibility = .atClose
    #expect(scene.effects.last == .createPoll(poll, .itself))
  }

  @Test func `a ranked poll has a method, and ties that a lot may decide`() {
    var scene = scene()
    scene.type("PTea?\nA\nB\n\n  \n\n  \n18\n")
    scene.press(.control("s"))
    guard case .createPoll(let poll, .article(Sample.open.id)) = scene.effects.last else {
      Issue.record("\(scene.text)")
      return
    }
    #expect(poll.kind == .ranked)
    #expect(poll.rules.method == .irv && poll.rules.ties == .lot(seed: 18))
  }

  @Test func `what is wrong is pointed at, from the top`() {
    var scene = scene()
    scene.type("P")
    for (typed, focus, words) in [
      ("", PollField.question, "needs a question"), ("Tea?\nA\n", .option(1), "is empty"),
      ("a", .option(1), "here twice"),
    ] {
      scene.type(typed)
      scene.press(.control("s"))
      #expect(form(scene)?.focus == focus)
      #expect(scene.text.contains(words))
    }
    scene.type("b\n\n")
    scene.press(.right, .down)
    scene.type("x")
    scene.press(.down)
    scene.type("9")
    scene.press(.control("s"))
    #expect(form(scene)?.problem == PollFormProblem(field: .least, fact: .notANumber))
    scene.press(.backspace, .control("s"))
    #expect(form(scene)?.problem == PollFormProblem(field: .most, fact: .poll(.choicesOutOfRange)))
    scene.press(.backspace, .down, .down, .down, .down)
    scene.type("soon")
    scene.press(.control("s"))
    #expect(form(scene)?.problem == PollFormProblem(field: .closes, fact: .notATime))
    scene.press(.control("u"))
    scene.type("2020-01-01")
    scene.press(.control("s"))
    #expect(scene.text.contains("This is past"))
    scene.press(.control("u"), .down)
    scene.type("0")
    scene.press(.control("s"))
    #expect(scene.text.contains("A quorum is 1 or more."))
    #expect(scene.effects.isEmpty)
    scene.press(.backspace, .control("s"))
    #expect(scene.effects.count == 1)
  }

  @Test(arguments: [(Language.english, "14 March 2026, 09:05"), (.russian, "14 марта 2026, 09:05")])
  func `a time is read back in words`(language: Language, words: String) {
    var scene = scene(language: language)
    scene.type("P")
    for _ in 0..<7 { scene.press(.down) }
    scene.type("2026-03-14 09:05")
    #expect(form(scene)?.focus == .closes)
    #expect(scene.text.contains(words))
  }

  @Test func `Esc asks before typed text is thrown away`() {
    var scene = scene()
    scene.type("P")
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
    scene.type("PTea?")
    scene.press(.escape)
    #expect(scene.text.contains("Throw away"))
    scene.press(.escape)
    #expect(form(scene)?.draft.line(.question)?.text == "Tea?")
    scene.press(.escape, .enter)
    #expect(scene.state.overlay == nil)
    #expect(scene.effects.isEmpty)
  }

  @Test func `options are added, moved, removed and pasted`() {
    var scene = scene()
    scene.type("P\n")
    scene.take(.input(.paste("one\r\ntwo\n\u{1B}[2Jthree\n")))
    func options() -> [String]? { form(scene)?.draft.options.map(\.text) }
    #expect(options() == ["one", "two", "␛[2Jthree", ""])
    scene.press(.control("p"), .control("p"))
    #expect(options() == ["␛[2Jthree", "one", "two", ""])
    scene.press(.control("u"), .backspace)
    #expect(options() == ["one", "two", ""])
    scene.press(.control("n"))
    #expect(options() == ["two", "one", ""])
    scene.take(.input(.paste(String(repeating: "x\n", count: 200))))
    #expect(options()?.count == 50)
    scene.press(.enter)
    #expect(options()?.count == 50)
  }

  @Test func `the library's answer opens the poll, and a refusal keeps what was typed`() {
    var scene = scene()
    scene.type("PTea?\nA\nB")
    scene.press(.control("s"))
    scene.type("x")
    scene.take(.pollRefused(.failedTo(.store, .locked)))
    #expect(form(scene)?.draft.line(.option(1))?.text == "B")
    #expect(form(scene)?.isSent == false)
    scene.press(.control("s"))
    var open = Sample.open
    var made = Sample.standing(Poll(question: "Tea?", options: [.init("A"), .init("B")]))
    made.id = PollID(rawValue: 8)
    open.polls.append(made)
    scene.take(.pollDone(.created, made, in: open))
    #expect(scene.state.overlay == nil)
    #expect(scene.state.focus == .poll && scene.state.openPoll == made)
    #expect(scene.text.contains("Poll abcd1234 created."))
  }

  @Test func `a poll by itself is opened with its article`() {
    var scene = Scene()
    scene.type("PTea?\nA\nB")
    scene.press(.control("s"))
    #expect(
      scene.effects.last.map { if case .createPoll(_, .itself) = $0 { true } else { false } }
        == true
    )
    var open = Sample.open
    open.id = ArticleID(rawValue: 99)
    scene.take(.pollDone(.created, Sample.standing(), in: open))
    #expect(scene.state.reader?.article.id == open.id)
    #expect(scene.state.focus == .poll)
  }

  @Test(arguments: [(40, 12), (80, 24), (200, 60)], Language.allCases)
  func `the field at which one is, is in sight`(size: (Int, Int), language: Language) {
    var scene = scene(width: size.0, height: size.1, language: language)
    scene.type("P")
    scene.take(.input(.paste(String(repeating: "long question ", count: 40))))
    scene.press(.tab)
    scene.take(
      .input(.paste(String(repeating: String(repeating: "漢", count: 290) + "\n", count: 9)))
    )
    for key in [Key.down, .backTab] {
      for _ in 0..<30 {
        scene.press(key)
        let marked = scene.lines.contains { $0.hasPrefix("  ▸ ") }
        #expect(marked || scene.frame.cursor != nil)
        #expect(scene.frame.cursor.map { $0.y >= 2 && $0.y < size.1 - 2 } == true)
      }
    }
  }
}
