import CProcess
import Exchange

/// The worker that fetches, as `tribune` sees it, together with the one that reads what it fetches.
///
/// Each is a process of its own: a document can end the reader, which then takes nothing along but
/// itself. Calls block; one at a time is under way, and any thread may `stop()` it.
final class FetchWorker: Sendable {
  private let seat: WorkerSeat
  private let reader: Worker
  private let patience: Double

  /// Fetches for a reader; both are processes of the same program.
  init(reader: Worker, patience: WorkerPatience = WorkerPatience()) {
    seat = WorkerSeat(program: reader.program, role: .fetch)
    self.reader = reader
    self.patience = patience.fetch
  }

  /// Fetches many addresses at once and gives each body to the reader, one document after another.
  ///
  /// `facts` is what is known of a document beside what its server says: the server's
  /// `Content-Type`, address and length are filled in where they are absent. What `take` throws ends
  /// everything and is thrown on.
  /// - Throws: `WorkerError`, where a worker is at fault or `stop()` was called.
  func run(
    _ orders: [FetchOrder],
    facts: (Int) -> DocumentFacts = { _ in DocumentFacts() },
    parallel: Int = 16,
    perHost: Int = 2,
    take: (FetchEvent) throws -> Void
  ) throws {
    let connection = FetchConnection(socket: try seat.take(), patience: patience)
    do {
      try connection.send(.fetch(orders, parallel: parallel, perHost: perHost))
      while true {
        let reply = try connection.next()
        if case .progress = reply { continue }
        guard let event = try event(reply) else { break }
        try take(event)
        if case .answer(let number, let answer) = event {
          try read(number, answer, facts(number).filled(from: answer), connection, take)
        }
      }
    } catch {
      throw giveUp(error)
    }
    seat.leave()
  }

  /// Fetches and reads one address; `take` is given what `Worker.read` gives.
  ///
  /// - Throws: `Failure`, `WorkerError`, or what `take` throws.
  func read(_ order: FetchOrder, _ facts: DocumentFacts, take: (Reply) throws -> Void) throws {
    var failure: Failure?
    func pass(_ event: FetchEvent) throws {
      switch event {
      case .reply(_, let reply): try take(reply)
      case .failed(_, let reason, _): failure = reason
      case .started, .answer, .finished, .unchanged: break
      }
    }
    try run([order], facts: { _ in facts }, take: pass)
    if let failure { throw failure }
  }

  /// Asks the running fetcher what it is unable to do; nil where it does not say.
  ///
  /// - Throws: `WorkerError`.
  func probe() throws -> Confinement? {
    let connection = FetchConnection(socket: try seat.take(), patience: patience)
    do {
      try connection.send(.probe)
      guard case .confinement(let confinement) = try connection.next() else { return nil }
      seat.leave()
      return confinement
    } catch {
      throw giveUp(error)
    }
  }

  /// Ends both workers; a call that is under way throws `WorkerError.stopped`.
  func stop() {
    seat.stop()
    reader.stop()
  }
}

extension FetchWorker {
  /// The event that a reply is; nil at the end of all.
  private func event(_ reply: Reply) throws -> FetchEvent? {
    switch reply {
    case .fetching(let number): return .started(number)
    case .answer(let number, let answer): return .answer(number, answer)
    case .unchanged(let number, let answer): return .unchanged(number, answer)
    case .notFetched(let number, let failure, let answer): return .failed(number, failure, answer)
    case .done: return nil
    default: throw FetchConnection.Trouble.garbled
    }
  }

  /// Has a body read, and tells how that ended.
  private func read(
    _ number: Int,
    _ answer: FetchAnswer,
    _ facts: DocumentFacts,
    _ connection: FetchConnection,
    _ take: (FetchEvent) throws -> Void
  ) throws {
    let relay = BodyRelay(connection, number: number)
    var refusal: (any Error)?
    do {
      try reader.read(facts, from: relay) { reply in
        do {
          try take(.reply(number, reply))
        } catch {
          refusal = error
          throw error
        }
      }
    } catch {
      if let refusal { throw refusal }
      switch error {
      case let broken as BodyRelay.Broken:
        return try take(.failed(number, broken.failure, broken.answer ?? answer))
      case let failure as Failure:
        try relay.drop()
        return try take(.failed(number, failure, answer))
      default: throw error
      }
    }
    try take(.finished(number, answer, bodyHash: relay.bodyHash ?? 0))
  }

  private func giveUp(_ error: any Error) -> any Error {
    let (end, isStopped) = seat.giveUp()
    guard !isStopped else { return WorkerError.stopped }
    guard let trouble = error as? FetchConnection.Trouble else { return error }
    guard trouble == .gone, let end, !end.signalled else { return WorkerError.died(status: -1) }
    return WorkerError.died(status: Int(end.code))
  }
}

extension DocumentFacts {
  fileprivate func filled(from answer: FetchAnswer) -> DocumentFacts {
    var facts = self
    facts.contentType = contentType ?? answer.contentType
    facts.url = url ?? answer.url
    facts.size = size ?? answer.length
    return facts
  }
}
