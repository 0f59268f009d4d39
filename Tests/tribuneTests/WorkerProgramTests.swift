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

  @Test func `a program that stays silent is given up`() {
    // tail says nothing before its input ends.
    let worker = Worker(program: "/usr/bin/tail", patience: WorkerPatience(document: 0.2))
    #expect(throws: Failure.tooComplex) { try worker.read(DocumentFacts(), bytes: [1]) { _ in } }
  }

  @Test func `a program that answers something else is said to have died`() {
    // cat answers with the requests, which are no replies.
    let worker = Worker(program: "/bin/cat")
    #expect(throws: WorkerError.died(status: -1)) {
      try worker.read(DocumentFacts(name: "x"), bytes: [1]) { _ in }
    }
  }

  @Test func `a second call at the same time is refused`() throws {
    let worker = Worker(program: "/usr/bin/tail")
    let first = try Thread {
      try? worker.read(DocumentFacts(), bytes: [1]) { _ in }
    }
    usleep(100_000)
    #expect(throws: WorkerError.busy) { try worker.read(DocumentFacts(), bytes: [1]) { _ in } }
    worker.stop()
    first.join()
  }
}
