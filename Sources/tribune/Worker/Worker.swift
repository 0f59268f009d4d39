import CProcess
import Exchange

/// The worker that reads documents, as `tribune` sees it: hands it documents and takes what it finds
/// in them.
///
/// Calls block; one at a time is under way, and any thread may `stop()` it.
final class Worker: Sendable {
  var program: String { seat.program }
  private let seat: WorkerSeat
  private let patience: WorkerPatience

  init(program: String, patience: WorkerPatience = WorkerPatience()) {
    seat = WorkerSeat(program: program, role: .read)
    self.patience = patience
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
    try converse(.parse(facts), .descriptor(descriptor), take)
  }

  /// Reads a document that is in memory; otherwise the same as reading from a descriptor.
  func read(_ facts: DocumentFacts, bytes: [UInt8], take: (Reply) throws -> Void) throws {
    try converse(.parse(facts), .bytes(bytes[...]), take)
  }

  /// Reads a body that is being fetched; otherwise the same as reading from a descriptor.
  ///
  /// - Throws: also what the relay throws.
  func read(_ facts: DocumentFacts, from relay: BodyRelay, take: (Reply) throws -> Void) throws {
    try converse(.parse(facts), .relay(relay), take)
  }

  /// Asks the running process what it is unable to do.
  ///
  /// - Throws: `WorkerError`, or `Failure.tooComplex` where it has died of being asked.
  func probe() throws -> Confinement? {
    var found: Confinement?
    try converse(.probe, .nothing) { reply in
      if case .confinement(let confinement) = reply { found = confinement }
    }
    return found
  }

  /// Ends the worker; a call that is under way throws `WorkerError.stopped`.
  func stop() {
    seat.stop()
  }
}

extension Worker {
  private func converse(
    _ request: Request,
    _ input: WorkerInput,
    _ take: (Reply) throws -> Void
  ) throws {
    var conversation = WorkerConversation(
      request,
      input: input,
      socket: try seat.take(),
      patience: patience
    )
    let outcome: WorkerConversation.Outcome
    do {
      outcome = try conversation.run(take: take)
    } catch {
      throw giveUp(error)
    }
    seat.leave()
    if case .failed(let failure) = outcome { throw failure }
  }

  /// Ends a worker that is in the middle of something, and tells what that means.
  private func giveUp(_ error: any Error) -> any Error {
    let (end, isStopped) = seat.giveUp()
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
