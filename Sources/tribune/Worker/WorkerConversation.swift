import Exchange
import Glibc

/// One request and its replies: sends and receives at the same time, so that neither side waits
/// for the other to read.
struct WorkerConversation {
  /// How it ends when the worker is still in order.
  enum Outcome {
    case done
    case failed(Failure)
  }

  /// How it ends when the worker is not.
  enum Trouble: Error {
    /// It has closed its end: it is dead or dying.
    case gone
    case silent
    case garbled
  }

  private let socket: Int32
  private let patience: WorkerPatience
  private var input: WorkerInput
  private var outgoing: ArraySlice<UInt8>
  private var opener = Opener<Reply>()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ request: Request, input: WorkerInput, socket: Int32, patience: WorkerPatience) {
    self.socket = socket
    self.patience = patience
    self.input = input
    outgoing = Envelope.seal(request)[...]
  }

  /// Runs it to its end; `take` is given all replies but the last.
  ///
  /// - Throws: `Trouble`, `WorkerError.unreadableInput`, or what `take` threw; the worker is then
  ///   in the middle of something and of no more use.
  mutating func run(take: (Reply) throws -> Void) throws -> Outcome {
    while true {
      while let reply = try nextReply() {
        switch reply {
        case .progress, .feed, .article, .outline: try take(reply)
        case .done: return .done
        case .confinement:
          try take(reply)
          return .done
        case .failed(let failure):
          try sayTheRest()
          return .failed(failure)
        default: throw Trouble.garbled
        }
      }
      try move()
    }
  }
}

extension WorkerConversation {
  private mutating func nextReply() throws(Trouble) -> Reply? {
    do {
      return try opener.next()
    } catch {
      throw .garbled
    }
  }

  /// Waits until something can be sent, received or read, and does it.
  private mutating func move() throws {
    if outgoing.isEmpty, input.awaited == nil { try refill() }
    var watched = [pollfd(fd: socket, events: Int16(POLLIN), revents: 0)]
    var limit = Int32(patience.document * 1000)
    if !outgoing.isEmpty {
      watched[0].events |= Int16(POLLOUT)
    } else if let awaited = input.awaited {
      watched.append(pollfd(fd: awaited, events: Int16(POLLIN), revents: 0))
      // The bytes may be slow to come, which is not this worker's fault.
      if case .relay = input { limit = Int32(patience.fetch * 1000) } else { limit = -1 }
    }
    let count = poll(&watched, nfds_t(watched.count), limit)
    if count < 0, errno == EINTR { return }
    guard count != 0 else { throw Trouble.silent }
    if watched[0].revents & Int16(POLLOUT) != 0 { try send() }
    if watched[0].revents & ~Int16(POLLOUT) != 0 { try receive() }
    if watched.count > 1, watched[1].revents != 0 { try refill() }
  }

  private mutating func refill() throws {
    if let request = try input.next() { outgoing = Envelope.seal(request)[...] }
  }

  private mutating func send() throws(Trouble) {
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    let count = outgoing.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, flags) }
    if count >= 0 {
      outgoing = outgoing.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      throw .gone
    }
  }

  private mutating func receive() throws(Trouble) {
    let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count > 0 {
      opener.append(buffer[..<count])
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      throw .gone
    }
  }

  /// Ends a document that has failed before its end, so that the worker waits for the next one.
  private mutating func sayTheRest() throws {
    if case .nothing = input {} else { outgoing += Envelope.seal(Request.end) }
    input = .nothing
    while !outgoing.isEmpty { try move() }
  }
}
