import Exchange
import Glibc

/// The requests that come in on a descriptor.
struct RequestStream {
  private let descriptor: Int32
  private var opener = Opener<Request>()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private(set) var isAtEnd = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Waits for the next request; nil at the end of the stream.
  ///
  /// - Throws: `UnpackingError` where the other side does not keep to the protocol.
  mutating func next() throws -> Request? {
    while true {
      if let request = try opener.next() { return request }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      opener.append(buffer[..<count])
    }
  }

  /// The next request that has arrived already; nil where there is none, or no more at all.
  ///
  /// - Throws: `UnpackingError` where the other side does not keep to the protocol.
  mutating func arrived() throws -> Request? {
    while true {
      if let request = try opener.next() { return request }
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return nil }
      guard count > 0 else {
        isAtEnd = true
        return nil
      }
      opener.append(buffer[..<count])
    }
  }
}
