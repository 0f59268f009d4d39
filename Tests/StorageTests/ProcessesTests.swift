import Articles
import Foundation
import Glibc
import Polls
import Storage
import Testing

@Suite(.serialized)
struct ProcessesTests {
  @Test func `two processes vote at once and every vote counts`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    let voters = try (0..<2).map { _ in
      let reader = try library.addReader()
      return try Program.start(
        Program.voter,
        ["vote", temporary.path, "\(reader.rawValue)", "\(poll.rawValue)", "150"]
      )
    }
    // This process writes, too.
    for number in 0..<50 {
      _ = try library.vote(
        poll,
        Ballot(choices: [1 + number % 3]),
        at: TemporaryLibrary.now
      )
    }
    for voter in voters {
      #expect(voter.rest().split(separator: "\n").count == 150)
      #expect(voter.end() == 0)
    }
    let log = try library.log(of: poll)
    #expect(log.count == 1 + 2 * 150 + 50)
    #expect(log.map(\.number) == Array(1...log.count))
    #expect(try library.poll(poll).standing.tally == Tally(options: 3, log: log))
  }

  @Test func `every acknowledged vote outlives a hundred kills`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    let reader = try library.addReader()
    let arguments = ["vote", temporary.path, "\(reader.rawValue)", "\(poll.rawValue)", "1000000"]
    var known = 1
    var acknowledged = 0
    for _ in 0..<100 {
      let voter = try Program.start(Program.voter, arguments)
      var said = voter.waitForWord()
      usleep(.random(in: 0...4000))
      kill(voter.process.processIdentifier, SIGKILL)
      said += voter.rest()
      voter.process.waitUntilExit()
      let votes = said.split(separator: "\n").count
      acknowledged += votes
      let log = try library.log(of: poll)
      // One more may be on the disk, of which the voter could not tell any more.
      #expect((known + votes...known + votes + 1).contains(log.count))
      let last = Tally(options: 3, log: log)
      #expect(try library.poll(poll).standing.tally == last)
      known = log.count
    }
    #expect(acknowledged >= 100)
    #expect(try library.check().isSound)
  }

  @Test(.enabled(if: Program.canTrace, "strace is not there or may not trace"))
  func `every vote is synced before it is acknowledged`() throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll()
    let reader = try temporary.library.addReader()
    let report = temporary.folder + "/trace"
    let traced = try Program.start(
      Program.strace,
      [
        "-f", "-e", "trace=fdatasync,fsync,write", "-o", report, Program.voter, "vote",
        temporary.path, "\(reader.rawValue)", "\(poll.rawValue)", "20",
      ]
    )
    #expect(traced.end() == 0)
    let calls = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
    var syncs = 0
    var words = 0
    for call in calls {
      if call.contains("sync(") && !call.contains("resumed") { syncs += 1 }
      if call.contains("write(1, \"") {
        #expect(syncs > 0, "vote \(words + 1) was acknowledged before a sync")
        syncs = 0
        words += 1
      }
    }
    #expect(words == 20)
  }

  @Test func `what a killed process has changed is taken back by another`() throws {
    let temporary = try TemporaryLibrary()
    let ids = try temporary.library.add(
      (1...400).map { Document.sample($0) },
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    ).added
    let marker = try Program.start(Program.voter, ["mark", temporary.path, "400"])
    var said = marker.waitForWord()
    usleep(3000)
    kill(marker.process.processIdentifier, SIGKILL)
    said += marker.rest()
    marker.process.waitUntilExit()
    let marked = said.split(separator: "\n").count
    let read = ids.count - (try temporary.library.counts(.all).unread)
    // One more may be marked, of which the marker could not tell any more.
    #expect((marked...marked + 1).contains(read))
    for id in ids.prefix(read).reversed() {
      #expect(try temporary.library.undo(at: TemporaryLibrary.now)?.parts == [.read([id], false)])
    }
    #expect(try temporary.library.undo(at: TemporaryLibrary.now) == nil)
    #expect(try temporary.library.counts(.all).unread == ids.count)
  }

  @Test(.enabled(if: Program.canTrace, "strace is not there or may not trace"))
  func `articles of which more follow are synced once, before they are settled`() throws {
    let temporary = try TemporaryLibrary()
    let report = temporary.folder + "/trace"
    let traced = try Program.start(
      Program.strace,
      [
        "-f", "-e", "trace=fdatasync,fsync,write", "-o", report, Program.voter, "add",
        temporary.path, "20",
      ]
    )
    #expect(traced.end() == 0)
    var syncs: [Int] = [0]
    for call in try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n") {
      if call.contains("sync("), !call.contains("resumed") { syncs[syncs.count - 1] += 1 }
      if call.contains("write(1, \"") { syncs.append(0) }
    }
    #expect(syncs.count == 22)
    // Before the first one the log is begun.
    #expect(syncs[1..<20].allSatisfy { $0 == 0 })
    #expect(syncs[20] > 0)
    #expect(try temporary.library.counts(.all).total == 20)
    #expect(try temporary.library.check().synchronous == 2)
  }

  @Test func `a library that cannot be written is read`() throws {
    let temporary = try TemporaryLibrary()
    try temporary.add(.sample(1))
    try temporary.library.close()
    let folder = temporary.folder + "/data"
    chmod(temporary.folder, 0o755)
    chmod(temporary.path, 0o444)
    chmod(folder, 0o555)
    defer { chmod(folder, 0o755) }
    let reader = try Program.start(Program.voter, ["read", temporary.path])
    let lines = reader.rest().split(separator: "\n")
    #expect(
      lines == ["read-only true", "Article 1", "readOnly(path: \"\(temporary.path)\")"]
    )
    #expect(reader.end() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["library.sqlite"])
  }

  @Test func `a new library is made once, however many open it at once`() throws {
    let temporary = try TemporaryLibrary()
    let path = temporary.folder + "/new/library.sqlite"
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      #expect(throws: Never.self) { try Library.open(path).close() }
    }
    #expect(try Library.open(path).check().isSound)
  }
}
