import Foundation
import Polls
import Seeded
import Testing

struct BallotSheetTests {
  private static let kinds: [Poll.Kind] = [
    .single, .multiple(least: 1, most: 5), .ranked, .score,
  ]

  private func ballot(
    of kind: Poll.Kind,
    _ options: Int,
    _ random: inout SeededGenerator
  ) -> Ballot {
    if Int.random(in: 0..<8, using: &random) == 0 { return .abstention }
    var order = Array(1...options).shuffled(using: &random)
    order.removeLast(Int.random(in: 0..<options, using: &random))
    switch kind {
    case .single: return Ballot(choices: order.prefix(1))
    case .multiple: return Ballot(choices: order)
    case .ranked:
      var ranks: [[Int]] = []
      for option in order {
        if ranks.isEmpty || Bool.random(using: &random) {
          ranks.append([option])
        } else {
          ranks[ranks.count - 1].append(option)
        }
      }
      return Ballot(ranks: ranks)
    case .score:
      return Ballot(
        scores: Dictionary(
          uniqueKeysWithValues: order.map { ($0, Int.random(in: Ballot.points, using: &random)) }
        )
      )
    }
  }

  private func sheet(of kind: Poll.Kind, seed: UInt64) -> BallotSheet {
    var random = SeededGenerator(seed: seed)
    let options = Int.random(in: 2...6, using: &random)
    let piles = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      BallotPile(
        ballot(of: kind, options, &random),
        count: Int.random(in: 1...9, using: &random)
      )
    }
    return BallotSheet(
      title: "Where to \"moor\"?",
      options: (1...options).map { ["=1+\($0)", "Quay, \($0)", "say \"\($0)\""][$0 % 3] },
      kind: kind,
      piles: piles
    )
  }

  @Test(arguments: kinds)
  func `a table is read back as the ballots that it was made of`(_ kind: Poll.Kind) throws {
    for seed in UInt64(1)...60 {
      let sheet = sheet(of: kind, seed: seed)
      let file = try BallotFile.read(Array(sheet.csv.utf8), as: .csv)
      let back = try #require(BallotSheet(table: file, title: sheet.title, kind: kind))
      #expect(back == sheet)
      #expect(back.tally == sheet.tally)
    }
  }

  @Test func `a file of ranks comes to the same rounds and pairs`() throws {
    for seed in UInt64(1)...60 {
      let sheet = sheet(of: .ranked, seed: seed)
      let text = try #require(sheet.blt)
      let file = try BallotFile.read(Array(text.utf8), as: .blt)
      let counted = RankedBallots(options: sheet.options.count, piles: sheet.piles)
      #expect(file.options == sheet.options)
      #expect(file.title == sheet.title)
      for ties: TieRule in [.earlierRounds, .order, .lot(seed: seed)] {
        #expect(Runoff(file.ballots, ties: ties) == Runoff(counted, ties: ties))
      }
      #expect(Schulze(file.ballots) == Schulze(counted))
    }
  }

  @Test func `cells that a spreadsheet would run are texts in it, and come back as they were`()
    throws
  {
    let options = [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "'quoted'", "plain", "a,b",
      "say \"no\"", " padded ", "two\nlines",
    ]
    let sheet = BallotSheet(
      title: "Which?",
      options: options,
      kind: .single,
      piles: [BallotPile(Ballot(choices: [1]), count: 3)]
    )
    let head = try #require(sheet.csv.components(separatedBy: "\r\n3,").first)
    #expect(
      head.hasPrefix("count,'=1+1,'+1,'-1,'@SUM(A1),'\t=1,\"'\r=1\",''=1,'''@x,'quoted',plain")
    )
    #expect(try BallotFile.read(Array(sheet.csv.utf8), as: .csv).options == options)
  }

  @Test func `only a ranked poll is written as BLT`() {
    for kind in Self.kinds where kind != .ranked { #expect(sheet(of: kind, seed: 1).blt == nil) }
  }

  @Test func `a table of ranks is none of choices, and points are no more than five`() throws {
    let ranks = try BallotFile.read(Array("a,b\r\n1,2\r\n".utf8), as: .csv)
    #expect(BallotSheet(table: ranks, title: "", kind: .single) == nil)
    #expect(BallotSheet(table: ranks, title: "", kind: .ranked)?.piles.count == 1)
    let points = try BallotFile.read(Array("a,b\r\n1,6\r\n".utf8), as: .csv)
    #expect(BallotSheet(table: points, title: "", kind: .score) == nil)
  }

  @Test func `no ballot leaves a poll whose results are withheld`() {
    let poll = Poll(
      question: "Where?",
      options: ["Quay", "Pier"].map(Poll.Option.init),
      rules: Poll.Rules(visibility: .atClose)
    )
    let pile = BallotPile(Ballot(choices: [1]), count: 7919)
    var tally = Tally(options: 2)
    tally.count(pile.ballot, times: pile.count)
    let standing = PollStanding(id: PollID(rawValue: 1), key: "k", poll: poll, tally: tally)
    let record = PollRecord(
      standing: standing,
      publication: nil,
      lines: [],
      piles: [pile],
      sourcePiles: [pile]
    )
    #expect(BallotSheet(record, at: Date(timeIntervalSince1970: 0)) == nil)
  }
}
