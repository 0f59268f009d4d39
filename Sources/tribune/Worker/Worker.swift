import CProcess
import Exchange
import Synchronization

/// `tribune-worker` as `tribune` sees it: hands it documents and takes what it finds in them.
///
/// It is started with the first request, again when it has died, and again when a request comes from
/// another thread. Calls block; one at a time is under way, and any thread may `stop()` it.
final class Worker: Sendable {
  private let program: String
  private let patience: WorkerPatience
  private let state = Mutex(State())

  init(program: String, patience: WorkerPatience = WorkerPatience()) {
    self.program = program
    self.patience = patience
  }

  deinit {
    _ = state.withLock { $0.process?.end() }
  }

  /// Reads the document that comes from an open descriptor, to its end.
  ///
  /// `take` is given the replies `progress`, `feed` and `article` as they arrive; what it throws
  /// ends the reading and is thrown on.
  /// - Throws: `Failure` where the document is at fault, `WorkerError` where the worker is.
  func read(
    _ facts: DocumentFacts,
    from descriptor: Int32,
    take: (Reply) throws -> Void
  ) throws {
    try converse(.parse(facts), .descriptor(descriptor), patience.document, take)
  }

  /// Reads a document that is in memory; otherwise the same as reading from a descriptor.
  func read(_ facts: DocumentFacts, bytes: [UInt8], take: (Reply) throws -> Void) throws {
    try converse(.parse(facts), .bytes(bytes[...]), patience.document, take)
  }

  /// Fetches an http or https address and reads what comes; otherwise the same as reading.
  func fetch(_ url: String, format: DocumentFormat?, take: (Reply) throws -> Void) throws {
    try converse(.fetch(url: url, format: format), .nothing, patience.fetch, take)
  }

  /// Ends the worker; a call that is under way throws `WorkerError.stopped`.
  func stop() {
    state.withLock { state in
      state.isStopped = state.isBusy
      // The call under way sees the end of its worker and takes it away; an idle one is nobody's.
      guard !state.isBusy else {
        state.process?.kill()
        return
      }
      _ = state.process?.end()
      state.process = nil
    }
  }
}

extension Worker {
  private struct State {
    var process: WorkerProcess?
    var isBusy = false
    var isStopped = false
  }

  private func converse(
    _ request: Request,
    _ input: WorkerInput,
    _ patience: Double,
    _ take: (Reply) throws -> Void
  ) throws {
    let socket = try begin()
    defer { state.withLock { $0.isBusy = false } }
    var conversation = WorkerConversation(
      request,
      input: input,
      socket: socket,
      patience: patience
    )
    let outcome: WorkerConversation.Outcome
    do {
      outcome = try conversation.run(take: take)
    } catch {
      throw giveUp(error)
    }
    if case .failed(let failure) = outcome { throw failure }
  }

  /// The socket of a worker that waits for a request.
  private func begin() throws -> Int32 {
    try state.withLock { state in
      guard !state.isBusy else { throw WorkerError.busy }
      if let process = state.process, !process.isUsable {
        _ = process.end()
        state.process = nil
      }
      let process = try state.process ?? WorkerProcess(program: program)
      state.process = process
      state.isBusy = true
      state.isStopped = false
      return process.socket
    }
  }

  /// Ends a worker that is in the middle of something, and tells what that means.
  private func giveUp(_ error: any Error) -> any Error {
    let (process, isStopped) = state.withLock { state in
      defer { state.process = nil }
      return (state.process, state.isStopped)
    }
    let end = process?.end()
    guard !isStopped else { return WorkerError.stopped }
    guard let trouble = error as? WorkerConversation.Trouble else { return error }
    switch trouble {
    case .silent: return Failure.tooComplex
    case .garbled: return WorkerError.died(status: -1)
    case .gone:
      // A signal is a limit, or memory that ran out, or a bug that the document has found.
      guard let end, !end.signalled else { return Failure.tooComplex }
      return WorkerError.died(status: Int(end.code))
    }
  }
}
