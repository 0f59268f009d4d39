import FoundationEssentials
import Packing
import Polls
import Seeded
import Testing

@Suite struct PollPackingTests {
  private static let poll = Poll(
    question: "Should night trains replace the early flight?",
    options: ["Yes, wherever possible", "Нет", "私は旅行しない"].map { Poll.Option($0) },
    kind: .multiple(least: 1, most: 2),
    opens: Date(timeIntervalSince1970: 1_700_000_000.25),
    closes: Date(timeIntervalSince1970: 1_800_000_000),
    sourceTally: SourceTally(
      counts: [33, 30, .max],
      ballots: 60,
      date: Date(timeIntervalSince1970: -1)
    )
  )

  @Test func `a poll is read back as it was`() throws {
    #expect(try Poll(packed: Self.poll.packed) == Self.poll)
    let bare = Poll(question: "", options: [])
    #expect(try Poll(packed: bare.packed) == bare)
  }

  @Test func `a poll that is cut short or followed by more is refused`() {
    let bytes = Self.poll.packed
    for count in bytes.indices {
      #expect(throws: UnpackingError.self) { try Poll(packed: Array(bytes[..<count])) }
    }
    #expect(throws: UnpackingError.malformed) { try Poll(packed: bytes + [0]) }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `garbled bytes give an error or another poll that can be packed`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = Self.poll.packed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let poll = Self.poll(packed: bytes) else { continue }
      let again = try Poll(packed: poll.packed)
      #expect(again == poll)
      // Whatever came in can be asked and counted without a trap.
      _ = poll.problem
      _ = poll.phase(at: .distantPast)
      _ = Ballot(choices: [1]).problem(in: poll, at: .distantPast)
      if let source = poll.sourceTally {
        let tally = Tally(options: poll.options.count).adding(source.tally)
        for number in 0...4 { _ = tally.share(ofOption: number).text }
      }
    }
  }

  /// Nil where the bytes are refused, and only by the error that callers expect.
  private static func poll(packed bytes: [UInt8]) -> Poll? {
    do throws(UnpackingError) {
      return try Poll(packed: bytes)
    } catch {
      return nil
    }
  }
}
