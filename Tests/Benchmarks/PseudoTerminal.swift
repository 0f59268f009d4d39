import Glibc

/// A program on a pseudo-terminal of its own, which is the one that controls it.
final class PseudoTerminal {
  // What the C library's macros hide from Swift: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  private static let ownSession: Int32 = 0x80

  private let master: Int32
  private(set) var process: pid_t = 0
  private var output: [UInt8] = []

  init(
    _ arguments: [String],
    columns: UInt16,
    rows: UInt16,
    settings: [String: String]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0,
      ioctl(master, Self.number, &number) == 0
    else { throw Failure(step: "open a pseudo-terminal") }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    environment.merge(settings) { $1 }
    process = try Self.spawn(arguments, environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Everything that was written since `settle` began last.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The largest resident size of the program so far, as the kernel writes it.
  var peak: String {
    guard let file = fopen("/proc/\(process)/status", "r") else { return "unknown" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      guard text.hasPrefix("VmHWM:") else { continue }
      return text.dropFirst(6).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return "unknown"
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until a text has come; whether it came in time.
  func read(until wanted: String, seconds: Int) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    let wanted = Array(wanted.utf8)
    var searched = 0
    while ContinuousClock.now < end, take(milliseconds: 1000) {
      if output[searched...].firstRange(of: wanted) != nil { return true }
      // A text may come in two pieces.
      searched = max(0, output.count - wanted.count)
    }
    return false
  }

  /// Reads until nothing has come for so long, and tells when the first and the last bytes came.
  @discardableResult
  func settle(milliseconds: Int32 = 30) -> ClosedRange<ContinuousClock.Instant>? {
    output = []
    var times: ClosedRange<ContinuousClock.Instant>?
    while take(milliseconds: milliseconds) {
      let now = ContinuousClock.now
      times = (times?.lowerBound ?? now)...now
    }
    return times
  }

  /// Has the program quit, or ends it where it does not.
  func end() {
    send("Q")
    while take(milliseconds: 1000) {}
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    process = 0
  }
}

extension PseudoTerminal {
  /// Takes what comes within so long; false where nothing came, or the program has ended.
  private func take(milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return false }
    var room = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &room, room.count)
    guard count > 0 else { return false }
    output += room[..<count]
    return true
  }

  private static func spawn(
    _ arguments: [String],
    _ environment: [String: String],
    terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(ownSession))
    var list = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in list + variables { free(pointer) }
    }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &actions, &attributes, &list, &variables) == 0 else {
      throw Failure(step: "start \(arguments[0])")
    }
    return process
  }
}
