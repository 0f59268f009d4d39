import Glibc

/// A real HTTP server on loopback that answers each path with the bytes given for it.
///
/// It serves one connection at a time, on a thread of its own, until the tests end.
struct LoopbackServer {
  /// What is sent for a path; `repeating` is sent after `bytes` until the other side hangs up.
  struct Answer: Sendable {
    var bytes: [UInt8]
    var repeating: [UInt8] = []

    init(_ status: String = "200 OK", _ headers: [String] = [], body: [UInt8] = []) {
      let head = ["HTTP/1.1 \(status)", "Connection: close"] + headers + ["", ""]
      bytes = Array(head.joined(separator: "\r\n").utf8) + body
    }
  }

  let port: UInt16
  init(_ answers: [String: Answer]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw NotBound(problem: errno) }
    port = UInt16(bigEndian: address.sin_port)
    let work = Work(listener: listener, answers: answers)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(work).toOpaque()
    pthread_create(
      &thread,
      nil,
      { box in
        if let box { Unmanaged<Work>.fromOpaque(box).takeRetainedValue().serve() }
        return nil
      },
      box
    )
    pthread_detach(thread)
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  struct NotBound: Error {
    var problem: Int32
  }
}

extension LoopbackServer {
  private final class Work: Sendable {
    let listener: Int32
    let answers: [String: Answer]

    init(listener: Int32, answers: [String: Answer]) {
      self.listener = listener
      self.answers = answers
    }

    func serve() {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        answer(connection)
        close(connection)
      }
    }

    private func answer(_ connection: Int32) {
      var request: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
        let count = read(connection, &piece, piece.count)
        guard count > 0 else { return }
        request += piece[..<count]
      }
      let words = String(decoding: request, as: UTF8.self).split(separator: " ")
      let path = words.count > 1 ? String(words[1]) : ""
      let answer = answers[path] ?? Answer("404 Not Found", ["Content-Length: 0"])
      var isListening = send(answer.bytes, to: connection)
      while isListening, !answer.repeating.isEmpty {
        isListening = send(answer.repeating, to: connection)
      }
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
