import CProcess
import FoundationEssentials
import Glibc

/// Another program, and how it is started: with a list of arguments, never through a shell.
struct Program: Equatable, Sendable {
  var path: String
  var arguments: [String]

  /// A command of words parted by spaces, such as `$BROWSER` holds; nil where it is not installed.
  init?(command: String, arguments: [String], environment: [String: String]) {
    let words = command.split(separator: " ").map(String.init)
    guard let name = words.first, let path = Self.find(name, environment) else { return nil }
    self.path = path
    self.arguments = words.dropFirst() + arguments
  }

  /// A program and its arguments; nil where it is not installed.
  ///
  /// “~/” before it is the person's home.
  init?(words: [String], environment: [String: String]) {
    guard var name = words.first else { return nil }
    if name.hasPrefix("~/"), let home = environment["HOME"] { name = home + name.dropFirst() }
    guard let path = Self.find(name, environment) else { return nil }
    self.path = path
    arguments = Array(words.dropFirst())
  }

  var name: String { Address.name(of: path) }

  /// Whether it draws on the terminal itself, so that it must be lent to it.
  var needsTerminal: Bool {
    [
      "w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser", "mutt", "neomutt",
      "alpine", "aerc", "vi", "vim", "nvim", "nano", "emacs",
    ].contains(name)
  }

  /// Starts it on its own, without the terminal, and does not wait.
  ///
  /// - Throws: `ProgramFailure.notStarted`.
  func startAside() throws(ProgramFailure) {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    let child = try start(input: nowhere, output: nowhere)
    // Somebody has to take note of its end, or it stays in the process table.
    let waiter = Clerk(name: "waiter")
    waiter.ask {
      var end = process_end()
      process_wait(child, &end)
    }
  }

  /// Runs it with the terminal as its own, and waits for its end.
  ///
  /// - Throws: `ProgramFailure`.
  func runInTerminal() throws(ProgramFailure) {
    let child = try start(input: 0, output: 1)
    // It stands in a process group of its own, which must be the terminal's while it runs.
    let own = getpgrp()
    let asking = signal(SIGTTOU, SIG_IGN)
    tcsetpgrp(0, child)
    defer {
      tcsetpgrp(0, own)
      signal(SIGTTOU, asking)
    }
    try wait(for: child)
  }

  /// Starts it with a pipe for its input and nothing to print to.
  ///
  /// - Throws: `ProgramFailure`.
  func startForInput() throws(ProgramFailure) -> (child: pid_t, input: Int32) {
    var ends: [Int32] = [-1, -1]
    let refusal = process_pipe(&ends)
    guard refusal == 0 else { throw .notStarted(refusal) }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    let child: pid_t
    do {
      child = try start(input: ends[0], output: nowhere)
    } catch {
      close(ends[0])
      close(ends[1])
      throw error
    }
    close(ends[0])
    return (child, ends[1])
  }

  /// Runs it with bytes as its input, and waits for its end.
  ///
  /// - Throws: `ProgramFailure`.
  func run(input bytes: [UInt8]) throws(ProgramFailure) {
    let (child, input) = try startForInput()
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written <= 0 { break }
      rest = rest.dropFirst(written)
    }
    close(input)
    try wait(for: child)
  }
}

extension Program {
  private static func find(_ name: String, _ environment: [String: String]) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  func start(input: Int32, output: Int32) throws(ProgramFailure) -> pid_t {
    var child: pid_t = 0
    let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let problem = process_start(path, words, environ, input, output, output, &child)
    guard problem == 0 else { throw .notStarted(problem) }
    return child
  }

  func wait(for child: pid_t) throws(ProgramFailure) {
    var end = process_end()
    process_wait(child, &end)
    if end.signalled || end.code != 0 { throw .ended(status: Int(end.code)) }
  }
}
