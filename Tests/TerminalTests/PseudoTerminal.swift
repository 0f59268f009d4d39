import Glibc

/// A program on a terminal of its own, and the side of it that a person would see.
final class PseudoTerminal {
  struct Failure: Error {
    var step: String
  }

  // What the C library's macros hide from Swift: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  private static let ownSession: Int32 = 0x80

  /// Everything that the program wrote so far.
  private(set) var output: [UInt8] = []
  /// The line discipline as it was before the program began.
  let before: termios
  private var master: Int32
  private let slave: Int32
  private var process: pid_t = 0

  init(
    _ arguments: [String],
    terminal name: String = "xterm-256color",
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0,
      ioctl(master, Self.number, &number) == 0
    else { throw Failure(step: "open a pseudo-terminal") }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var present = termios()
    guard tcgetattr(slave, &present) == 0 else { throw Failure(step: "read the discipline") }
    before = present
    resize(columns: columns, rows: rows)
    var settings = ["TERM": name, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    settings["SWIFT_BACKTRACE"] = "enable=no"
    settings.merge(environment) { $1 }
    process = try Self.spawn(arguments, settings: settings, path: path)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { Glibc.close(master) }
    Glibc.close(slave)
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  var discipline: termios {
    var now = termios()
    tcgetattr(slave, &now)
    return now
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    write(master, bytes, bytes.count)
  }

  func signal(_ number: Int32) {
    kill(process, number)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Pulls the line out, as a closed window does.
  func hangUp() {
    Glibc.close(master)
    master = -1
  }

  /// Reads on until the output after an offset has the text; whether it came within the time.
  @discardableResult
  func wait(for wanted: String, after offset: Int = 0, seconds: Double = 10) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      if String(decoding: output.dropFirst(offset), as: UTF8.self).contains(wanted) { return true }
      if !take(milliseconds: 50), hasEnded { return false }
    } while ContinuousClock.now < end
    return false
  }

  /// Reads until nothing has come for so long.
  func settle(milliseconds: Int32 = 150) {
    while take(milliseconds: milliseconds) {}
  }

  /// How the program ended: its exit status, or 128 and the number of the signal that ended it, as
  /// shells count; nil where it still runs after the time.
  func end(seconds: Double = 10) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        process = 0
        settle(milliseconds: 20)
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
      if !take(milliseconds: 20) { usleep(2000) }
    } while ContinuousClock.now < end
    return nil
  }
}

extension PseudoTerminal {
  private var hasEnded: Bool {
    var facts = siginfo_t()
    guard process > 0 else { return true }
    return waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT) == 0
      && facts.si_signo == SIGCHLD
  }

  private func take(milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0, ready.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var room = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &room, room.count)
    guard count > 0 else { return false }
    output += room[..<count]
    return true
  }

  private static func spawn(
    _ arguments: [String],
    settings: [String: String],
    path: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session's first terminal becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Self.ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var list = arguments.map { strdup($0) } + [nil]
    var variables = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
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
