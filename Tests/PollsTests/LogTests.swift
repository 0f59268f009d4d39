import FoundationEssentials
import Polls
import Seeded
import Testing

@Suite struct LogTests {
  private static let secret = [UInt8](1...32)

  private static func reader(_ number: Int) -> Pseudonym {
    Pseudonym(of: "reader \(number)", secret: secret)
  }

  /// A log of a poll of three options in which only happens what can happen.
  private static func log(seed: UInt64) -> [LogRecord] {
    var generator = SeededGenerator(seed: seed)
    var voted: Set<Int> = []
    var records = [
      LogRecord(
        number: 3,
        reader: reader(0),
        event: .opened(definition: "poll abc"),
        date: Date(timeIntervalSince1970: 0)
      )
    ]
    for step in 1...Int.random(in: 1...60, using: &generator) {
      let number = Int.random(in: 0..<9, using: &generator)
      let ballot = Ballot(choices: [Int.random(in: 1...3, using: &generator)])
      let event: LogRecord.Event
      if voted.contains(number), Int.random(in: 0..<3, using: &generator) == 0 {
        voted.remove(number)
        event = .withdrawn
      } else {
        event = voted.insert(number).inserted ? .cast(ballot) : .changed(ballot)
      }
      records.append(
        LogRecord(
          number: 3 + step * 2,
          reader: reader(number),
          event: event,
          date: Date(timeIntervalSince1970: Double(step) * 600)
        )
      )
    }
    return records
  }

  private static func heads(_ records: [LogRecord]) -> [LogDigest] {
    var heads: [LogDigest] = []
    for record in records { heads.append((heads.last ?? .start).adding(record.digest)) }
    return heads
  }

  /// Where the check of these records ends, and what it comes to.
  private static func check(
    _ records: [LogRecord],
    _ heads: [LogDigest]
  ) -> (check: LogCheck, fault: LogFault?) {
    var check = LogCheck(options: 3)
    do throws(LogFault) {
      for (record, head) in zip(records, heads) { try check.take(record, head: head) }
    } catch {
      return (check, error)
    }
    return (check, nil)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the tally of a log is that of a naive recount`(seed: UInt64) {
    let records = Self.log(seed: seed)
    var last: [Pseudonym: Ballot] = [:]
    for record in records {
      guard let reader = record.reader else { continue }
      switch record.event {
      case .cast(let ballot), .changed(let ballot): last[reader] = ballot
      case .withdrawn: last[reader] = nil
      default: break
      }
    }
    var tally = Tally(options: 3)
    for ballot in last.values { tally.count(ballot) }
    let (check, fault) = Self.check(records, Self.heads(records))
    #expect(fault == nil)
    #expect(check.tally == tally)
    #expect(check.records == records.count)
    #expect(check.piles.reduce(0) { $0 + $1.count } == tally.ballots)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a record that was changed, left out or moved is the first that is named`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let records = Self.log(seed: seed)
    let heads = Self.heads(records)
    let place = Int.random(in: 0..<records.count, using: &generator)

    var changed = records
    changed[place].date += 0.001
    #expect(Self.check(changed, heads).fault == .brokenChain(number: records[place].number))

    guard place + 1 < records.count else { return }
    var (shorter, shorterHeads) = (records, heads)
    shorter.remove(at: place)
    shorterHeads.remove(at: place)
    let next = records[place + 1].number
    #expect(Self.check(shorter, shorterHeads).fault == .brokenChain(number: next))

    var (swapped, swappedHeads) = (records, heads)
    swapped.swapAt(place, place + 1)
    swappedHeads.swapAt(place, place + 1)
    #expect(Self.check(swapped, swappedHeads).fault == .brokenChain(number: next))
  }

  @Test func `what cannot happen is out of place even where the chain is whole`() {
    let ballot = Ballot(choices: [1])
    let (one, opened) = (Self.reader(1), LogRecord.Event.opened(definition: ""))
    let wrong: [[LogRecord.Event]] = [
      [.cast(ballot)], [opened, opened], [opened, .changed(ballot)], [opened, .withdrawn],
      [opened, .cast(ballot), .cast(ballot)], [opened, .closed, .cast(ballot)],
      [opened, .closed, .closed], [opened, .reopened(definition: "")],
      [opened, .cast(ballot), .amended(definition: "")],
      [opened, .cast(ballot), .closed, .withdrawn],
    ]
    for events in wrong {
      let records = zip(1..., events).map { number, event in
        LogRecord(number: number, reader: one, event: event, date: Date(timeIntervalSince1970: 0))
      }
      let fault = Self.check(records, Self.heads(records)).fault
      #expect(fault == .outOfPlace(number: events.count))
    }
  }

  @Test func `a digest is what anyone can compute from the record's texts`() {
    let record = LogRecord(
      number: 7,
      reader: nil,
      event: .closed,
      date: Date(timeIntervalSince1970: 1.5)
    )
    // printf '1:76:closed0:0:4:15000:' | sha256sum
    #expect(
      record.digest.text == "13af74f42efb16d55a824fa00d5194c94bcc9197863243bc12e600e3697058d6"
    )
    // printf '3:abc' | sha256sum
    #expect(
      LogDigest(of: ["abc"]).text
        == "aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97"
    )
    // HMAC-SHA-256 of "reader 1" with the key 01 02 … 20, its first 16 bytes.
    #expect(Self.reader(1).text == "f03ec25cbc2415ff50c954cff8e98598")
  }

  @Test func `a receipt finds its ballot and no other`() throws {
    let reader = Self.reader(4)
    let ballot = Ballot(ranks: [[2], [1, 3]])
    let commitment = Receipt.commitment(nonce: "00ff", reader: reader, ballot: ballot)
    var record = LogRecord(
      number: 9,
      reader: reader,
      event: .cast(ballot),
      date: Date(timeIntervalSince1970: 0),
      commitment: commitment
    )
    let head = LogDigest.start.adding(record.digest)
    let receipt = Receipt(key: "abc", number: 9, nonce: "00ff", head: head)
    #expect(Receipt(text: receipt.text) == receipt)
    #expect(receipt.problem(with: record, head: head) == nil)
    #expect(receipt.problem(with: nil, head: head) == nil)
    #expect(receipt.problem(with: record, head: .start) == .otherHead)
    record.event = .cast(Ballot(ranks: [[1]]))
    #expect(receipt.problem(with: record, head: head) == .otherBallot)
    for text in ["", "abc.9.00ff", "abc.0.00ff.\(head.text)", "abc.9..\(head.text)", "a.9.0.1"] {
      #expect(Receipt(text: text) == nil)
    }
  }
}
