import CProcess
import Exchange
import Glibc

/// A running `tribune-worker` and the socket on which it is spoken to.
struct WorkerProcess {
  /// How much memory a worker can have, in bytes.
  static let addressSpace: UInt64 = 512 << 20

  let socket: Int32
  private let id: pid_t
  /// The kernel ends the worker together with the thread that started it.
  private let starter = pthread_self()

  init(program: String, role: WorkerRole) throws(WorkerError) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw .notStarted(errno) }
    defer { close(ends[1]) }
    // What a dying worker says to standard error must not reach the screen.
    let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(silence) }
    do throws(WorkerError) {
      id = try WorkerProcess.start(program, role, socket: ends[1], errors: silence)
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
    limit()
  }

  /// Whether it can be asked something from this thread; false too where it has more to say.
  var isUsable: Bool {
    guard pthread_equal(starter, pthread_self()) != 0 else { return false }
    var byte: UInt8 = 0
    let flags = Int32(MSG_PEEK | MSG_DONTWAIT)
    return recv(socket, &byte, 1, flags) < 0 && errno == EAGAIN
  }

  func kill() {
    _ = Glibc.kill(id, SIGKILL)
  }

  /// Ends it, frees all that belongs to it, and tells how it ended.
  func end() -> process_end {
    close(socket)
    kill()
    var end = process_end()
    _ = process_wait(id, &end)
    return end
  }
}

extension WorkerProcess {
  /// What of the environment is the worker's business: proxies, certificates, names of hosts.
  private static let passedOn = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "LD_LIBRARY_PATH",
  ]

  private static func start(
    _ program: String,
    _ role: WorkerRole,
    socket: Int32,
    errors: Int32
  ) throws(WorkerError) -> pid_t {
    // Swift's backtracer would start a program of its own inside the limits of a dying process.
    var environment = ["SWIFT_BACKTRACE=enable=no"]
    for name in passedOn {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(role.rawValue), nil]
    let settings = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var id: pid_t = 0
    let problem = process_start(program, words, settings, socket, socket, errors, &id)
    guard problem == 0 else { throw .notStarted(problem) }
    return id
  }

  /// The worker sets these limits itself; a wrong worker gets them all the same.
  private func limit() {
    _ = process_limit_other(id, PROCESS_ADDRESS_SPACE, Self.addressSpace)
    _ = process_limit_other(id, PROCESS_FILE_SIZE, 0)
    _ = process_limit_other(id, PROCESS_CORE_SIZE, 0)
  }
}
