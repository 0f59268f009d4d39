import FoundationEssentials
import Polls
import Testing

@Suite struct BallotTests {
  private static let opening = Date(timeIntervalSince1970: 1000)
  private static let close = Date(timeIntervalSince1970: 2000)
  private static let during = Date(timeIntervalSince1970: 1500)

  private func poll(_ kind: Poll.Kind, options: Int = 4) -> Poll {
    Poll(
      question: "Which?",
      options: (0..<options).map { Poll.Option("option \($0)") },
      kind: kind,
      opens: Self.opening,
      closes: Self.close
    )
  }

  @Test func `choices are kept in order, each once`() {
    #expect(Ballot(choices: [3, 1, 3]).choices == [1, 3])
    #expect(Ballot(choices: [3, 1, 3]) == Ballot(choices: [1, 3]))
  }

  @Test(
    arguments: [
      (Poll.Kind.single, [1], nil),
      (.single, [], .tooFewChoices(least: 1)),
      (.single, [1, 2], .tooManyChoices(most: 1)),
      (.single, [0], .noSuchOption(0)),
      (.single, [5], .noSuchOption(5)),
      (.single, [-1, 1], .noSuchOption(-1)),
      (.multiple(least: 2, most: 3), [1], .tooFewChoices(least: 2)),
      (.multiple(least: 2, most: 3), [1, 4], nil),
      (.multiple(least: 2, most: 3), [1, 2, 4], nil),
      (.multiple(least: 2, most: 3), [1, 2, 3, 4], .tooManyChoices(most: 3)),
      (.multiple(least: 0, most: 0), [1], nil),
      (.multiple(least: 3, most: 1), [1, 2, 3], nil),
    ] as [(Poll.Kind, [Int], Ballot.Problem?)]
  )
  func `a ballot is taken when the kind allows its choices`(
    kind: Poll.Kind,
    choices: [Int],
    problem: Ballot.Problem?
  ) {
    #expect(Ballot(choices: choices).problem(in: poll(kind), at: Self.during) == problem)
  }

  @Test(arguments: [
    (999.0, Poll.Phase.notYetOpen), (1000, .open), (1999.9, .open), (2000, .closed),
  ])
  func `a poll takes ballots from its opening until its close`(seconds: Double, phase: Poll.Phase) {
    let now = Date(timeIntervalSince1970: seconds)
    let problems: [Poll.Phase: Ballot.Problem] = [
      .notYetOpen: .pollIsNotOpenYet, .closed: .pollIsClosed,
    ]
    #expect(poll(.single).phase(at: now) == phase)
    #expect(Ballot(choices: [1]).problem(in: poll(.single), at: now) == problems[phase])
  }

  @Test func `a poll without dates is open`() {
    let poll = Poll(question: "Which?", options: [Poll.Option("a"), Poll.Option("b")])
    #expect(poll.phase(at: .distantPast) == .open)
    #expect(poll.phase(at: .distantFuture) == .open)
  }

  @Test func `a poll without options takes no choice`() {
    #expect(
      Ballot(choices: [1]).problem(in: poll(.single, options: 0), at: Self.during)
        == .noSuchOption(1)
    )
  }
}
