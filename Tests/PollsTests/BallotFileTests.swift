import Foundation
import Polls
import Seeded
import Testing

struct BallotFileTests {
  private func read(
    _ text: String,
    _ format: BallotFile.Format
  ) throws(BallotFileProblem) -> BallotFile {
    try BallotFile.read(Array(text.utf8), as: format)
  }

  private func ranks(_ file: BallotFile) -> [[[Int]]] {
    (0..<file.ballots.count).map(file.ballots.ranks)
  }

  @Test func `BLT with comments, withdrawn options, equal and empty ranks`() throws {
    let text = """
      4 1 # four options
      -3
      3 1 2 0
      2 2=4 - 1 0
      (7) 1 3 4 0
      1 0
      0
      "Harbour"
      "Quay # 2"
      "Pier"
      "Lock 'north'"
      "Where to moor"

      """
    let file = try read(text, .blt)
    #expect(file.options == ["Harbour", "Quay # 2", "Pier", "Lock 'north'"])
    #expect(file.title == "Where to moor")
    #expect(ranks(file) == [[[0], [1]], [[1, 3], [0]], [[3]], []])
    #expect(file.ballots.weights == [3, 2, 1, 1])
    #expect(file.ballots.total == 7)
  }

  @Test func `a withdrawn option leaves its rank to the others in it`() throws {
    let text = "4 1\n-3\n1 2 1=3 3=4 0\n1234 3=3=2 0\n0\n\"A\"\n\"B\"\nC # no quotes\n\"D\"\n"
    let file = try read(text, .blt)
    #expect(file.options == ["A", "B", "C", "D"])
    #expect(ranks(file) == [[[1], [0], [3]], [[1]]])
    #expect(file.ballots.weights == [1, 1234])
  }

  @Test(arguments: ["\n", "\r\n", " \t\n\n"])
  func `lines may end in any way`(end: String) throws {
    let lines = ["\u{FEFF}3 2", "(1) 2  1\t3 0", "1 12 0 # none", "0", "\"A\"", "B", "\"C\""]
    #expect(throws: BallotFileProblem(line: end.hasSuffix("\n\n") ? 5 : 3, fact: .noSuchOption(12)))
    {
      try read(lines.joined(separator: end), .blt)
    }
    let file = try read(lines.filter { $0 != lines[2] }.joined(separator: end), .blt)
    #expect(file.options == ["A", "B", "C"])
    #expect(ranks(file) == [[[0], [2]]])
  }

  @Test func `PrefLib of today and of before`() throws {
    let today = """
      # FILE NAME: 1.toi
      # TITLE: Boats
      # NUMBER ALTERNATIVES: 3
      # ALTERNATIVE NAME 1: Kayak
      # ALTERNATIVE NAME 2: Ferry
      # ALTERNATIVE NAME 3: Raft
      4: 1,{2,3}
      2: 3
      """
    let before = "3\n1,Kayak\n2,Ferry\n3,Raft\n6,6,2\n4,1,{2,3}\n2,3\n"
    for text in [today, before] {
      let file = try read(text, .preflib)
      #expect(file.options == ["Kayak", "Ferry", "Raft"])
      #expect(ranks(file) == [[[0], [1, 2]], [[2]]])
      #expect(file.ballots.weights == [4, 2])
    }
  }

  @Test func `a table has ranks and points`() throws {
    let text = "\u{FEFF}count,\"Tea, black\",Coffee,Milk\r\n2,1,2,\r\n1,x,,5\r\n\r\n"
    let file = try read(text, .csv)
    #expect(file.options == ["Tea, black", "Coffee", "Milk"])
    #expect(ranks(file) == [[[0], [1]], [[0], [2]]])
    let scores = try #require(file.scores)
    #expect(SimpleCount.score(scores).counts == [3, 4, 5])
    #expect(scores.sum(of: 0).ballots == 3)
  }

  @Test func `the cells of a table may be quoted, signed and beyond the options`() throws {
    let text = "A,\"B \"\"b\"\"\"\n\"3\", -2\n+4,X\n\n,\n1000000000000,-1000000000000"
    let file = try read(text, .csv)
    #expect(file.options == ["A", "B \"b\""])
    #expect(ranks(file) == [[[1], [0]], [[1], [0]], [], [[1], [0]]])
    #expect(file.scores?.sum(of: 0).points == 1_000_000_000_007)
  }

  @Test(
    arguments: [
      ("", BallotFile.Format.blt, BallotFileProblem(line: 1, fact: .empty)),
      ("x", .blt, BallotFileProblem(line: 1, fact: .optionCount)),
      ("2 1\n1 3 0\n0\n", .blt, BallotFileProblem(line: 2, fact: .noSuchOption(3))),
      ("2 1\n1 1 0\n", .blt, BallotFileProblem(line: 2, fact: .noEnd)),
      ("2 1\n0\n\"A\"\n", .blt, BallotFileProblem(line: 3, fact: .missingNames)),
      ("99999999999999999999 1\n", .blt, BallotFileProblem(line: 1, fact: .optionCount)),
      ("# NUMBER ALTERNATIVES: 2\n1: 1,{2\n", .preflib, BallotFileProblem(line: 2, fact: .braces)),
      ("a,b\n1\n", .csv, BallotFileProblem(line: 2, fact: .cells(1, expected: 2))),
      ("a,b\n1,two\n", .csv, BallotFileProblem(line: 2, fact: .noNumber)),
      ("a,b\n1,2\n1,-9223372036854775808", .csv, BallotFileProblem(line: 3, fact: .noNumber)),
      ("a,b\n1,1000000000001\n", .csv, BallotFileProblem(line: 2, fact: .noNumber)),
      ("a,b\n-,1\n", .csv, BallotFileProblem(line: 2, fact: .noNumber)),
      ("count,a\n-1,1\n", .csv, BallotFileProblem(line: 2, fact: .tooManyBallots)),
      ("", .csv, BallotFileProblem(line: 1, fact: .empty)),
      ("2 1\n-1 -3\n", .blt, BallotFileProblem(line: 2, fact: .noSuchOption(3))),
      ("2 1\n9999999999999999 1 0\n", .blt, BallotFileProblem(line: 2, fact: .noNumber)),
      ("2 1\n999999999999999 1 0\n", .blt, BallotFileProblem(line: 2, fact: .tooManyBallots)),
    ]
  )
  func `a mistake is told with its line`(
    text: String,
    format: BallotFile.Format,
    problem: BallotFileProblem
  ) {
    #expect(throws: problem) { try read(text, format) }
  }

  @Test func `no bytes trap`() {
    var random = SeededGenerator(seed: 3)
    let alphabet = Array("0123456789 \n\n-=,{}:#\"()xabc\u{FF}".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      for format in BallotFile.Format.allCases {
        guard let file = try? BallotFile.read(bytes, as: format) else { continue }
        _ = Runoff(file.ballots)
        if file.options.count < 20 { _ = Schulze(file.ballots) }
      }
    }
  }

  @Test(.enabled(if: Conformance.hasBallots, "needs the conformance cases"))
  func `the counts of two elections come out as they were announced`() throws {
    for expected in try Conformance.elections() {
      let bytes = try [UInt8](Data(contentsOf: Conformance.ballots(expected.file)))
      let file = try BallotFile.read(bytes, as: .blt)
      let runoff = Runoff(file.ballots)
      #expect(file.ballots.total == expected.ballots)
      #expect(runoff.winner.map { [file.options[$0]] } == expected.winners)
      let last = try #require(runoff.rounds.last)
      let counts = file.options.indices.compactMap { option in
        last.counts[option].map { (file.options[option], $0) }
      }
      #expect(Dictionary(uniqueKeysWithValues: counts) == expected.final)
    }
  }
}
