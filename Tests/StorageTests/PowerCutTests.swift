import Foundation
import Polls
import Seeded
import Storage
import Testing

/// What is left of votes when the power is cut.
struct PowerCutTests {
  /// What voters did who came one after another, and the library's file before.
  private static func trace(
    _ temporary: TemporaryLibrary,
    _ poll: PollID
  ) throws -> (trace: DiskTrace, before: [UInt8]) {
    let readers = try (0..<3).map { _ in try temporary.library.addReader() }
    try temporary.library.close()
    let before = [UInt8](try Data(contentsOf: URL(fileURLWithPath: temporary.path)))
    var trace = DiskTrace(of: temporary.path)
    for reader in readers {
      let report = temporary.folder + "/trace"
      let traced = try Program.start(
        Program.strace,
        DiskTrace.arguments(to: report) + [
          Program.voter, "vote", temporary.path, "\(reader.rawValue)", "\(poll.rawValue)",
          "\(Length.of(6, orLong: 25))",
        ]
      )
      #expect(traced.end() == 0)
      try trace.read(report)
    }
    return (trace, before)
  }

  @Test(.enabled(if: Program.canTrace, "strace is not there or may not trace"))
  func `an acknowledged ballot outlives a power cut at any moment`() throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll()
    let (trace, before) = try Self.trace(temporary, poll)
    let spoken = trace.steps.count { if case .said = $0 { true } else { false } }
    #expect(spoken == 3 * Length.of(6, orLong: 25))
    #expect(trace.steps.contains(.unnamed))
    var generator = SeededGenerator(seed: 7)
    let cuts = Length.of(30, orLong: 200)
    let places = (0..<cuts).map { _ in
      Int.random(in: 0...trace.steps.count, using: &generator)
    }.sorted()
    var disk = CutDisk(library: before)
    var taken = 0
    var (acknowledged, lost) = (0, 0)
    for (number, place) in places.enumerated() {
      while taken < place {
        disk.take(trace.steps[taken])
        taken += 1
      }
      let left = disk.cut(losesAll: number % 3 == 0, using: &generator)
      let path = temporary.folder + "/cut.sqlite"
      try Data(left.library).write(to: URL(fileURLWithPath: path))
      if let log = left.log { try Data(log).write(to: URL(fileURLWithPath: path + "-wal")) }
      let library = try Library.open(path)
      let receipts = disk.said.map { $0[...] }
      let missing = try Receipts(of: poll, in: library).missing(of: receipts)
      #expect(missing == 0, "after step \(place) of \(trace.steps.count)")
      #expect(try library.verifyAll().allSatisfy(\.isSound), "after step \(place)")
      #expect(try library.check().isSound, "after step \(place)")
      acknowledged += receipts.count
      lost += missing
      try library.close()
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    Length.tell("\(cuts) power cuts: \(acknowledged) acknowledged, \(lost) lost")
  }
}
