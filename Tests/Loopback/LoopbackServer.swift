import Glibc
import Synchronization

/// A real HTTP server on loopback that answers each request as it is told.
///
/// Each connection has a thread of its own, and may carry many requests; the server lasts until the
/// tests end.
public struct LoopbackServer: Sendable {
  /// What is sent for a request; `repeating` is sent after `bytes` until the other side hangs up.
  public struct Answer: Sendable {
    public var bytes: [UInt8]
    public var repeating: [UInt8] = []
    /// Microseconds before `bytes`, and before each `repeating`.
    public var delay: UInt32 = 0
    /// Whether the connection is closed afterwards.
    public var closes = true

    /// An answer at whose end the connection is closed.
    public init(_ status: String = "200 OK", _ headers: [String] = [], body: [UInt8] = []) {
      let head = ["HTTP/1.1 \(status)", "Connection: close"] + headers + ["", ""]
      bytes = Array(head.joined(separator: "\r\n").utf8) + body
    }

    /// An answer after which the connection goes on.
    public init(keeping body: [UInt8], _ status: String = "200 OK", _ headers: [String] = []) {
      let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers + ["", ""]
      bytes = Array(head.joined(separator: "\r\n").utf8) + body
      closes = false
    }
  }

  public let port: UInt16
  private let work: Work

  public init(_ answers: [String: Answer]) throws {
    try self.init { request in
      answers[request.path] ?? Answer("404 Not Found", ["Content-Length: 0"])
    }
  }

  public init(_ answer: @escaping @Sendable (LoopbackRequest) -> Answer) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw NotBound(problem: errno) }
    port = UInt16(bigEndian: address.sin_port)
    work = Work(listener: listener, answer: answer)
    Work.start { [work] in work.serve() }
  }

  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What has been asked so far, in the order of arrival.
  public var requests: [LoopbackRequest] { work.requests.withLock { $0 } }
  /// How many connections there have been.
  public var connections: Int { work.connections.withLock { $0 } }
  /// The most connections that were open at once.
  public var mostConnections: Int { work.most.withLock { $0 } }

  public struct NotBound: Error {
    var problem: Int32
  }
}

extension LoopbackServer {
  private final class Work: Sendable {
    let listener: Int32
    let answer: @Sendable (LoopbackRequest) -> Answer
    let requests = Mutex<[LoopbackRequest]>([])
    let connections = Mutex(0)
    let open = Mutex(0)
    let most = Mutex(0)

    init(listener: Int32, answer: @escaping @Sendable (LoopbackRequest) -> Answer) {
      self.listener = listener
      self.answer = answer
    }

    static func start(_ work: @escaping @Sendable () -> Void) {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(Box(work)).toOpaque()
      pthread_create(
        &thread,
        nil,
        { box in
          if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
          return nil
        },
        box
      )
      pthread_detach(thread)
    }

    private final class Box: Sendable {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    func serve() {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        connections.withLock { $0 += 1 }
        let now = open.withLock { open in
          open += 1
          return open
        }
        most.withLock { $0 = max($0, now) }
        Self.start { [self] in
          while answerNext(on: connection) {}
          close(connection)
          open.withLock { $0 -= 1 }
        }
      }
    }

    /// Whether the connection goes on.
    private func answerNext(on connection: Int32) -> Bool {
      var text = ""
      var piece = [UInt8](repeating: 0, count: 4096)
      while !text.hasSuffix("\r\n\r\n") {
        let count = read(connection, &piece, piece.count)
        guard count > 0 else { return false }
        text += String(decoding: piece[..<count], as: UTF8.self)
      }
      let request = LoopbackRequest(text: text)
      requests.withLock { $0.append(request) }
      let answer = answer(request)
      usleep(answer.delay)
      var isListening = send(answer.bytes, to: connection)
      while isListening, !answer.repeating.isEmpty {
        usleep(answer.delay)
        isListening = send(answer.repeating, to: connection)
      }
      return isListening && !answer.closes
    }

    private func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
