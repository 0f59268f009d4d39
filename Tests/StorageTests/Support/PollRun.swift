import Foundation
import Polls
import Seeded
import Storage

/// A library in which random things happen to polls, which are kept on paper, too.
struct PollRun {
  let temporary: TemporaryLibrary
  let readers: [ReaderID]
  var generator: SeededGenerator
  var models: [PollModel] = []
  var now = TemporaryLibrary.now

  var library: Library { temporary.library }
  var me: ReaderID { library.localReader }

  init(seed: UInt64) throws {
    temporary = try TemporaryLibrary()
    generator = SeededGenerator(seed: seed)
    let library = temporary.library
    readers = try [library.localReader] + (0..<4).map { _ in try library.addReader() }
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  mutating func poll() -> Poll {
    let options = int(2...6)
    let kinds: [Poll.Kind] = [
      .single, .multiple(least: 1, most: min(2, options)), .ranked, .score,
    ]
    return Poll(
      question: "Question \(int(1...1_000_000))",
      options: (1...options).map { Poll.Option("Option \($0)") },
      kind: kinds[int(0...3)],
      rules: Poll.Rules(
        visibility: Poll.Visibility.allCases[int(0...2)],
        isSecret: int(0...4) == 0,
        method: int(0...1) == 0 ? .irv : .schulze,
        quorum: int(0...3) == 0 ? 2 : nil
      ),
      closes: int(0...2) == 0 ? now.addingTimeInterval(Double(int(1...40))) : nil
    )
  }

  mutating func ballot(in poll: Poll) -> Ballot {
    if int(0...6) == 0 { return .abstention }
    let order = Array(1...poll.options.count).shuffled(using: &generator)
    switch poll.kind {
    case .single: return Ballot(choices: [order[0]])
    case .multiple(_, let most): return Ballot(choices: order.prefix(int(1...most)))
    case .ranked:
      let ranks = order.prefix(int(1...order.count)).map { [$0] }
      return Ballot(ranks: int(0...1) == 0 ? ranks : [ranks.flatMap(\.self)])
    case .score:
      return Ballot(
        scores: Dictionary(
          uniqueKeysWithValues: order.prefix(int(1...order.count)).map { ($0, int(0...5)) }
        )
      )
    }
  }
}
