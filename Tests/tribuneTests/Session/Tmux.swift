import CProcess
import Foundation
import Testing

/// A real terminal to run programs in: tmux, with a server of its own.
final class Tmux {
  private let socket: String
  private let home: Home

  /// Starts a shell that runs `command`, and after it stays at its prompt "READY>".
  init(_ home: Home, width: Int, height: Int, command: String, language: String = "C.UTF-8") throws
  {
    self.home = home
    socket = home.folder + "/tmux-\(UInt32.random(in: 0...UInt32.max))"
    let settings = home.sessionEnvironment(language: language).map { "\($0)='\($1)'" }
    let script = """
      exec env -i \(settings.sorted().joined(separator: " ")) TERM="$TERM" PS1='READY> ' \
      bash --norc --noprofile -i
      """
    try run([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", script,
    ])
    try wait(for: "READY>")
    send(text: command)
    send("Enter")
  }

  deinit {
    _ = try? run(["kill-server"])
  }

  /// Sends keys by tmux's names: "Enter", "Escape", "C-c", "j".
  func send(_ keys: String...) {
    _ = try? run(["send-keys"] + keys)
  }

  func send(text: String) {
    _ = try? run(["send-keys", "-l", text])
  }

  func resize(width: Int, height: Int) throws {
    try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  func killServer() throws {
    try run(["kill-server"])
  }

  /// The screen as text.
  var screen: String {
    (try? run(["capture-pane", "-p"], reads: true)) ?? ""
  }

  /// A fact of the terminal, such as "alternate_on" or "mouse_any_flag".
  func fact(_ name: String) -> String {
    ((try? run(["display-message", "-p", "#{\(name)}"], reads: true)) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  struct TimedOut: Error, CustomStringConvertible {
    var text: String
    var screen: String
    var description: String { "“\(text)” did not come; the screen is:\n\(screen)" }
  }

  /// Waits until a text stands on the screen.
  @discardableResult
  func wait(for text: String, seconds: Double = 15) throws -> String {
    try wait(text, seconds: seconds) { $0.contains(text) }
  }

  @discardableResult
  func wait(
    _ what: String,
    seconds: Double = 15,
    until isThere: (String) -> Bool
  ) throws -> String {
    let end = Date() + seconds
    while Date() < end {
      let screen = screen
      if isThere(screen) { return screen }
      usleep(20_000)
    }
    throw TimedOut(text: what, screen: screen)
  }

  /// Runs tmux; its output is read where that is wanted.
  ///
  /// Not by way of Foundation's `Process`, which waits for every descendant: the server is one.
  @discardableResult
  private func run(_ arguments: [String], reads: Bool = false) throws -> String {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    var ends: [Int32] = [nowhere, nowhere]
    if reads { try #require(process_pipe(&ends) == 0) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let words = CStrings(["tmux", "-S", socket] + arguments)
    let settings = CStrings([
      "PATH=\(path)", "LANG=C.UTF-8", "HOME=\(home.folder)", "TERM=xterm-256color",
    ])
    var child: pid_t = 0
    let program = try #require(Installed.path(of: "tmux"))
    let problem = process_start(
      program,
      words.pointers,
      settings.pointers,
      nowhere,
      ends[1],
      nowhere,
      &child
    )
    try #require(problem == 0)
    var bytes: [UInt8] = []
    if reads {
      close(ends[1])
      bytes = Array(FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile())
    }
    var end = process_end()
    process_wait(child, &end)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Strings as C wants them: a list of pointers that ends with none.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}

extension Home {
  /// Everything that could change what is seen is pinned.
  fileprivate func sessionEnvironment(language: String) -> [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder,
      "XDG_DATA_HOME": folder + "/data",
      "XDG_CONFIG_HOME": folder + "/config",
      "XDG_STATE_HOME": folder + "/state",
      "TMPDIR": folder,
      "LANG": language,
      "LC_ALL": "",
      "TZ": "UTC",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
