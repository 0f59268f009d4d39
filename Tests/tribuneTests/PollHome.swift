import Foundation
import Polls
import Seeded
import Storage
import Testing

/// Polls in a person's home, in which many readers vote.
extension Home {
  /// Makes a poll and returns its id.
  func poll(_ options: [String] = ["Tea", "Coffee", "Water"], _ arguments: String...) throws
    -> String
  {
    let typed = options.map { "--option=\($0)" }
    let answer = try start(["poll", "create", "What to drink?"] + typed + arguments).end()
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
    return try #require(answer.lines.first.map(String.init))
  }

  func shown(_ poll: String) throws -> [String: Any] {
    try run("poll", "show", "--json", poll).json
  }

  /// Has a reader of their own cast each of these ballots.
  func cast(_ ballots: [Ballot], in poll: String) throws {
    let library = try Library.open(library)
    defer { try? library.close() }
    let id = try library.pollID(typed: poll)
    for ballot in ballots {
      _ = try library.vote(id, ballot, at: Date(), by: try library.addReader())
    }
  }
}

extension SeededGenerator {
  /// A ballot of a poll of a kind, which now and then abstains.
  mutating func ballot(of kind: Poll.Kind, options: Int) -> Ballot {
    if Int.random(in: 0..<6, using: &self) == 0 { return .abstention }
    var order = Array(1...options).shuffled(using: &self)
    order.removeLast(Int.random(in: 0..<options, using: &self))
    switch kind {
    case .single: return Ballot(choices: order.prefix(1))
    case .multiple: return Ballot(choices: order)
    case .ranked:
      var ranks: [[Int]] = []
      for option in order {
        if ranks.isEmpty || Bool.random(using: &self) {
          ranks.append([option])
        } else {
          ranks[ranks.count - 1].append(option)
        }
      }
      return Ballot(ranks: ranks)
    case .score:
      let points = order.map { ($0, Int.random(in: Ballot.points, using: &self)) }
      return Ballot(scores: Dictionary(points) { first, _ in first })
    }
  }
}
