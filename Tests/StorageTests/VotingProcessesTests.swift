import Foundation
import Glibc
import Polls
import Storage
import Testing

/// Many processes that vote in one library, and what is left of them when they are killed.
@Suite(.serialized)
struct VotingProcessesTests {
  @Test func `sixteen processes of one reader make one ballot`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    let reader = try library.addReader()
    let voters = try (0..<16).map { _ in
      try Program.start(
        Program.voter,
        ["vote", temporary.path, "\(reader.rawValue)", "\(poll.rawValue)", "5"]
      )
    }
    var receipts: [Substring] = []
    for voter in voters {
      receipts += voter.rest().split(separator: "\n")
      #expect(voter.end() == 0)
    }
    #expect(receipts.count == 16 * 5)
    #expect(try Receipts(of: poll, in: library).missing(of: receipts) == 0)
    #expect(try library.poll(poll).standing.tally.ballots == 1)
    let events = try library.log(of: poll).map(\.event.name)
    #expect(events.filter { $0 == "cast" }.count == 1)
    #expect(events.filter { $0 == "changed" }.count == 16 * 5 - 1)
    #expect(try library.verify(poll).isSound)
  }

  @Test func `every ballot of eight processes with many readers is there`() throws {
    let readers = Length.of(40, orLong: 500)
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    let began = ContinuousClock.now
    let voters = try (0..<8).map { _ in
      try Program.start(Program.voter, ["crowd", temporary.path, "\(poll.rawValue)", "\(readers)"])
    }
    var receipts: [Substring] = []
    for voter in voters {
      receipts += voter.rest().split(separator: "\n")
      #expect(voter.end() == 0)
    }
    #expect(receipts.count == 8 * readers)
    #expect(try Receipts(of: poll, in: library).missing(of: receipts) == 0)
    let standing = try library.poll(poll).standing
    #expect(standing.tally.ballots == 8 * readers)
    #expect(standing.tally == Tally(options: 3, log: try library.log(of: poll)))
    #expect(try library.verify(poll).isSound)
    Length.tell(
      "8 processes x \(readers): \(standing.tally.ballots) in \(ContinuousClock.now - began)"
    )
  }

  @Test func `no acknowledged ballot is lost however often three writers are killed`() throws {
    let kills = Length.of(45, orLong: 1000)
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    func start() throws -> Program {
      let reader = try library.addReader()
      return try Program.start(
        Program.voter,
        ["vote", temporary.path, "\(reader.rawValue)", "\(poll.rawValue)", "1000000"]
      )
    }
    var voters = try (0..<3).map { _ in try start() }
    var receipts: [Substring] = []
    for kill in 0..<kills + voters.count {
      let voter = voters.removeFirst()
      usleep(.random(in: 0...40_000))
      Glibc.kill(voter.process.processIdentifier, SIGKILL)
      let said = voter.rest()
      voter.process.waitUntilExit()
      receipts += said.split(separator: "\n").filter { $0.count > 100 }
      if kill < kills { voters.append(try start()) }
    }
    #expect(receipts.count > kills)
    let missing = try Receipts(of: poll, in: library).missing(of: receipts)
    #expect(missing == 0)
    #expect(try library.verifyAll().allSatisfy(\.isSound))
    let log = try library.log(of: poll)
    #expect(try library.poll(poll).standing.tally == Tally(options: 3, log: log))
    #expect(log.count > receipts.count)
    #expect(try library.check().isSound)
    Length.tell("\(kills) kills: \(receipts.count) acknowledged, \(missing) lost")
  }
}
