import FoundationEssentials
import Polls
import Testing

@Suite struct PollProblemTests {
  private static func poll(
    question: String = "Which?",
    options: [String] = ["a", "b"],
    kind: Poll.Kind = .single,
    opens: Double? = nil,
    closes: Double? = nil
  ) -> Poll {
    Poll(
      question: question,
      options: options.map { Poll.Option($0) },
      kind: kind,
      opens: opens.map(Date.init(timeIntervalSince1970:)),
      closes: closes.map(Date.init(timeIntervalSince1970:))
    )
  }

  private static func options(_ count: Int) -> [String] { (0..<count).map { "option \($0)" } }

  private static let cases: [(Poll, Poll.Problem?)] = [
    (poll(), nil),
    (poll(question: ""), .noQuestion),
    (poll(question: " \n"), .noQuestion),
    (poll(question: String(repeating: "é", count: 500)), nil),
    (poll(question: String(repeating: "é", count: 501)), .questionTooLong),
    (poll(options: []), .tooFewOptions(0)),
    (poll(options: ["a"]), .tooFewOptions(1)),
    (poll(options: options(50)), nil),
    (poll(options: options(51)), .tooManyOptions(51)),
    (poll(options: ["a", ""]), .emptyOption),
    (poll(options: ["a", "\u{A0}"]), .emptyOption),
    (poll(options: ["a", String(repeating: "x", count: 300)]), nil),
    (poll(options: ["a", String(repeating: "x", count: 301)]), .optionTooLong(2)),
    (poll(options: ["a", "b", "a"]), .optionTwice("a")),
    (poll(options: ["é", "e\u{301}"]), .optionTwice("é")),
    (poll(kind: .multiple(least: 1, most: 2)), nil),
    (poll(kind: .multiple(least: 0, most: 2)), .choicesOutOfRange),
    (poll(kind: .multiple(least: 2, most: 1)), .choicesOutOfRange),
    (poll(kind: .multiple(least: 1, most: 3)), .choicesOutOfRange),
    (poll(opens: 1, closes: 2), nil),
    (poll(opens: 2, closes: 2), .closesBeforeItOpens),
    (poll(opens: 3, closes: 2), .closesBeforeItOpens),
  ]

  @Test(arguments: cases.indices)
  func `the first thing that is wrong is told`(index: Int) {
    #expect(Self.cases[index].0.problem == Self.cases[index].1)
  }
}
