import Exchange
import Glibc

/// The replies that go out on a descriptor; small ones are put together.
struct ReplyStream {
  private static let fullLength = 1 << 15

  private let descriptor: Int32
  private var waiting: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Sends a reply, at once or with those that follow.
  mutating func send(_ reply: Reply) {
    waiting += Envelope.seal(reply)
    if waiting.count >= ReplyStream.fullLength { flush() }
  }

  /// Sends what waits; ends the process when nobody listens any more.
  mutating func flush() {
    var rest = waiting[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(0) }
      rest = rest.dropFirst(count)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
