import Exchange
import Glibc
import Testing

@testable import tribune

struct WorkerProgramTests {
  @Test func `all places are named when the worker is in none of them`() {
    let places = [
      "/no/such/bin/tribune-worker", "/no/such/libexec/tribune/tribune-worker",
      "/no/such/bin/libexec/tribune/tribune-worker",
    ]
    #expect(throws: WorkerError.notFound(places)) {
      try WorkerProgram.find(besides: "/no/such/bin/tribune")
    }
  }

  @Test func `a program that does not exist is not started`() {
    #expect(throws: WorkerError.notStarted(ENOENT)) {
      try Worker(program: "/no/such/worker").read(DocumentFacts(), bytes: [1]) { _ in }
    }
  }

  @Test func `a program that is no worker is said to have died`() {
    #expect(throws: WorkerError.died(status: 1)) {
      try Worker(program: "/bin/false").read(DocumentFacts(), bytes: [1]) { _ in }
    }
  }

  @Test func `a program that stays silent is given up`() throws {
    // tail says nothing before its input ends.
    let script = try Script("exec tail")
    let worker = Worker(program: script.path, patience: WorkerPatience(document: 0.2))
    #expect(throws: Failure.tooComplex) { try worker.read(DocumentFacts(), bytes: [1]) { _ in } }
  }

  @Test func `a program that answers something else is said to have died`() throws {
    // cat answers with the requests, which are no replies.
    let script = try Script("exec cat")
    let worker = Worker(program: script.path)
    #expect(throws: WorkerError.died(status: -1)) {
      try worker.read(DocumentFacts(name: "x"), bytes: [1]) { _ in }
    }
  }

  @Test func `a second call at the same time is refused`() throws {
    let script = try Script("exec tail")
    let worker = Worker(program: script.path)
    let first = try Thread {
      try? worker.read(DocumentFacts(), bytes: [1]) { _ in }
    }
    usleep(100_000)
    #expect(throws: WorkerError.busy) { try worker.read(DocumentFacts(), bytes: [1]) { _ in } }
    worker.stop()
    first.join()
  }

  /// A shell script that stands in for the worker and has no regard for its argument.
  private final class Script {
    let path: String

    init(_ line: String) throws {
      var template = Array("/tmp/tribune-script-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      try #require(descriptor >= 0)
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let text = Array("#!/bin/sh\n\(line)\n".utf8)
      try #require(write(descriptor, text, text.count) == text.count)
      try #require(fchmod(descriptor, 0o700) == 0)
      close(descriptor)
    }

    deinit { unlink(path) }
  }
}
