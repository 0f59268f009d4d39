import FoundationEssentials
import Polls
import Storage
import Testing

/// Random deeds and votes, held against a poll on paper.
struct PollModelTests {
  @Test(arguments: 1...UInt64(Length.of(6, orLong: 100)))
  func `polls stand as on paper after every step`(seed: UInt64) throws {
    var run = try PollRun(seed: seed)
    for _ in 0..<60 {
      run.now.addTimeInterval(Double(run.int(0...3)))
      try run.step()
      try run.compare()
    }
    #expect(try run.library.verifyAll().map(\.fault) == run.models.map { _ in nil })
    #expect(try run.library.check().isSound)
    for model in run.models {
      let log = try run.library.log(of: model.id)
      #expect(try run.library.recount(model.id) == model.counted)
      #expect(Tally(options: model.poll.options.count, log: log) == model.tally)
    }
  }
}
