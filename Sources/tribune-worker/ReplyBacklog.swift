import Exchange
import Glibc

/// Replies that go out as fast as the other side takes them, without waiting for it.
struct ReplyBacklog {
  private static let pieceLength = 1 << 16

  private let descriptor: Int32
  /// Sealed replies; the first `sent` bytes of the first have gone.
  private var waiting: [[UInt8]] = []
  private var first = 0
  private var sent = 0
  private var lastAdded = Self.now
  /// In bytes.
  private(set) var count = 0

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isEmpty: Bool { first == waiting.count }

  /// Seconds since something was said.
  var silence: Double { Self.now - lastAdded }

  mutating func add(_ reply: Reply) {
    let bytes = Envelope.seal(reply)
    waiting.append(bytes)
    count += bytes.count
    lastAdded = Self.now
  }

  /// Adds a body in pieces.
  mutating func add(_ body: [UInt8], of number: Int) {
    for start in stride(from: 0, to: body.count, by: Self.pieceLength) {
      add(.body(number, Array(body[start..<min(start + Self.pieceLength, body.count)])))
    }
  }

  /// Sends what goes out without waiting; ends the process when nobody listens any more.
  mutating func send() {
    while first < waiting.count {
      let message = waiting[first]
      let result = message.withUnsafeBytes { bytes in
        Glibc.send(
          descriptor,
          bytes.baseAddress.map { $0 + sent },
          bytes.count - sent,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        )
      }
      if result < 0, errno == EAGAIN { return }
      if result < 0, errno == EINTR { continue }
      guard result > 0 else { exit(0) }
      sent += result
      count -= result
      guard sent == message.count else { continue }
      sent = 0
      waiting[first] = []
      first += 1
      // What has gone is dropped now and then, so that a long queue is not moved up each time.
      if first == waiting.count || first >= 1024 {
        waiting.removeFirst(first)
        first = 0
      }
    }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
