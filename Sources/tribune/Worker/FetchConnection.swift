import Exchange
import Glibc

/// The socket to the worker that fetches, and what has arrived on it.
final class FetchConnection {
  /// How it ends when the worker is not in order.
  enum Trouble: Error {
    case gone
    case silent
    case garbled
  }

  let socket: Int32
  private let patience: Double
  private var opener = Opener<Reply>()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Replies about other orders that came in the middle of a body.
  private var aside: [Reply] = []

  init(socket: Int32, patience: Double) {
    self.socket = socket
    self.patience = patience
  }

  /// Waits for the next reply.
  ///
  /// - Throws: `Trouble`.
  func next() throws(Trouble) -> Reply {
    if !aside.isEmpty { return aside.removeFirst() }
    while true {
      if let reply = try arrived() { return reply }
      var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let count = poll(&watched, 1, Int32(patience * 1000))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .silent }
    }
  }

  /// The next reply that has arrived; nil where its end has not.
  ///
  /// - Throws: `Trouble`.
  func arrived() throws(Trouble) -> Reply? {
    while true {
      do {
        if let reply = try opener.next() { return reply }
      } catch {
        throw .garbled
      }
      let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return nil }
      guard count > 0 else { throw .gone }
      opener.append(buffer[..<count])
    }
  }

  /// Keeps a reply for `next()`.
  func putAside(_ reply: Reply) {
    aside.append(reply)
  }

  /// Sends a request; the worker takes them at any time.
  ///
  /// - Throws: `Trouble.gone`.
  func send(_ request: Request) throws(Trouble) {
    var rest = Envelope.seal(request)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .gone }
      rest = rest.dropFirst(count)
    }
  }
}
