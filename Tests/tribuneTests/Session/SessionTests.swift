import Foundation
import Testing

/// The built program on a real terminal.
@Suite(.serialized, .enabled(if: Installed.hasTmux, "tmux is not installed"))
struct SessionTests {
  private func start(
    _ home: Home,
    width: Int = 120,
    height: Int = 40,
    language: String = "C.UTF-8",
    _ arguments: String = ""
  ) throws -> Tmux {
    try Tmux(
      home,
      width: width,
      height: height,
      command: "\(try Self.program) \(arguments); echo STATUS $?",
      language: language
    )
  }

  @Test(.enabled(if: BuiltProgram.seed != nil, "../shared is not there"))
  func `the page is added, read, rated and voted on, and all of it is there again`() throws {
    let home = try Home()
    var tmux = try start(home)
    try tmux.wait(for: "The first minute")
    tmux.send("a")
    tmux.send(text: BuiltProgram.shared + "/seed/article.txt")
    tmux.send("Enter")
    try tmux.wait(for: "Enter add")
    tmux.send("Enter")
    try tmux.wait(for: "1 article added.")
    tmux.send("g", "Enter")
    try tmux.wait(for: "Alexey Malashenko")
    try tmux.wait(for: "☆☆☆☆☆ (no votes)  here (no votes)")
    tmux.send("4")
    try tmux.wait(for: "yours: ★★★★☆")
    tmux.send("v")
    try tmux.wait(for: "▸ ○ 1")
    tmux.send("2", "Enter")
    try tmux.wait(for: "You are about to cast: 2 ")
    tmux.send("Enter")
    try tmux.wait(for: "31 (28%)")
    try tmux.wait(for: "109 votes")
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")

    tmux = try start(home)
    try tmux.wait(for: "★★★★·")
    tmux.send("g", "Enter")
    try tmux.wait(for: "yours: ★★★★☆")
    tmux.send("G")
    let screen = try tmux.wait(for: "31 (28%)")
    #expect(screen.contains("109 votes"))
    #expect(screen.contains("108 counted by"))
  }

  @Test func `a newcomer reads, rates and votes, and sends the edition away for good`() throws {
    let home = try Home()
    var tmux = try start(home, width: 80, height: 24)
    try tmux.wait(for: "An hour without headlines")
    tmux.send("G", "v")
    try tmux.wait(for: "When do you read most?")
    tmux.send("j", "Space", "Enter", "Enter")
    try tmux.wait(for: "1 (100%)")
    tmux.send("q", "5")
    try tmux.wait(for: "Rated 5 stars.")
    tmux.send("q", ":")
    tmux.send(text: "remove-ed")
    tmux.send("Tab", "Enter")
    try tmux.wait(for: "Nothing here yet.")
    tmux.send("q")
    try tmux.wait(for: "STATUS 0")
    tmux = try start(home, width: 80, height: 24)
    try tmux.wait(for: "Nothing here yet.")
  }

  @Test func `it speaks Russian to a Russian locale`() throws {
    let home = try Home()
    let tmux = try start(home, width: 100, height: 30, language: "ru_RU.UTF-8")
    try tmux.wait(for: "Первая минута")
    try tmux.wait(for: "не прочитано 3 из 3")
    tmux.send("Enter")
    try tmux.wait(for: "Создатели Tribune")
    tmux.send("t")
    try tmux.wait(for: "The first minute")
  }

  @Test func `a place is kept through a resize and a restart`() throws {
    let home = try Home()
    var tmux = try start(home, width: 80, height: 24)
    try tmux.wait(for: "The first minute")
    tmux.send("Enter")
    try tmux.wait(for: "The makers of Tribune")
    try tmux.wait("the heading at the top") { screen in
      if Self.firstLine(of: screen).contains("Say what you think") { return true }
      tmux.send("j")
      usleep(50_000)
      return false
    }
    try tmux.resize(width: 60, height: 20)
    try tmux.wait("the heading at the top") {
      Self.firstLine(of: $0).contains("Say what you think")
    }
    try tmux.resize(width: 30, height: 8)
    try tmux.wait(for: "40 columns")
    try tmux.resize(width: 120, height: 24)
    try tmux.wait("the heading at the top") {
      Self.firstLine(of: $0).contains("Say what you think")
    }
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")
    tmux = try start(home, width: 80, height: 24)
    try tmux.wait(for: "The first minute")
    tmux.send("Enter")
    try tmux.wait("the heading at the top") {
      Self.firstLine(of: $0).contains("Say what you think")
    }
  }

  /// The first line below the top line and its rule.
  private static func firstLine(of screen: String) -> String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 2 ? String(lines[2]) : ""
  }

  @Test(arguments: ["TERM", "INT", "HUP", "QUIT", "SEGV", "ABRT"])
  func `the terminal is given back after a signal`(signal: String) throws {
    let home = try Home()
    let tmux = try start(home)
    try tmux.wait(for: "The first minute")
    #expect(tmux.fact("alternate_on") == "1")
    let pid = try #require(Int32(try Self.pid(in: home)))
    let numbers = [
      "TERM": SIGTERM, "INT": SIGINT, "HUP": SIGHUP, "QUIT": SIGQUIT, "SEGV": SIGSEGV,
      "ABRT": SIGABRT,
    ]
    kill(pid, try #require(numbers[signal]))
    try tmux.wait("the status") { $0.contains("\nSTATUS 1") }
    #expect(tmux.fact("alternate_on") == "0")
    #expect(tmux.fact("mouse_any_flag") == "0")
    #expect(tmux.fact("cursor_flag") == "1")
    // The line discipline is the shell's again: what is typed is echoed and a line is a line.
    tmux.send(text: "stty -a | grep -c ' echo '")
    tmux.send("Enter")
    try tmux.wait("an echo") { $0.contains("stty -a") && $0.split(separator: "\n").contains("1") }
  }

  @Test func `suspended and resumed, it is as it was`() throws {
    let home = try Home()
    let tmux = try Tmux(home, width: 80, height: 24, command: try Self.program)
    try tmux.wait(for: "The first minute")
    tmux.send("C-z")
    try tmux.wait(for: "Stopped")
    #expect(tmux.fact("alternate_on") == "0")
    tmux.send(text: "fg")
    tmux.send("Enter")
    try tmux.wait(for: "The first minute")
    #expect(tmux.fact("alternate_on") == "1")
    tmux.send("q")
    try tmux.wait("the prompt") { $0.contains("READY>") && !$0.contains("first minute") }
  }

  @Test func `a terminal that is closed ends the program`() throws {
    let home = try Home()
    let tmux = try start(home)
    try tmux.wait(for: "The first minute")
    let pid = try #require(Int32(try Self.pid(in: home)))
    try tmux.killServer()
    let end = Date() + 10
    while kill(pid, 0) == 0, Date() < end { usleep(20_000) }
    #expect(kill(pid, 0) != 0)
  }

  @Test func `a kill loses no star that was shown`() throws {
    let home = try Home()
    var tmux = try start(home)
    try tmux.wait(for: "The first minute")
    tmux.send("3")
    try tmux.wait(for: "Rated 3 stars.")
    kill(try #require(Int32(try Self.pid(in: home))), SIGKILL)
    tmux = try start(home)
    try tmux.wait(for: "★★★··")
  }

  @Test func `a document is read like in a pager and nothing of it is stored`() throws {
    let home = try Home()
    let file = home.folder + "/note.md"
    try "# A note\n\nIt is short.\n".write(toFile: file, atomically: true, encoding: .utf8)
    let tmux = try start(home, width: 80, height: 24, file)
    try tmux.wait(for: "It is short.")
    tmux.send("5")
    try tmux.wait(for: "Not in the library yet")
    tmux.send("Q")
    try tmux.wait(for: "STATUS 0")
    #expect(!FileManager.default.fileExists(atPath: home.library))
  }

  @Test func `keys are answered while a hostile document is read`() throws {
    let home = try Home()
    // The parser compares each attribute with all before it, until the worker's limit; its guard
    // takes them for a value.
    let attributes = (0..<150_000).map { "a\($0)" }.joined(separator: " ")
    let page = "<!doctype html><svg></svg><!-- <a b=' --><p \(attributes)>x"
    for number in 1...3 { _ = try home.write(page, to: "hostile/\(number).html") }
    let tmux = try start(home, width: 80, height: 24)
    try tmux.wait(for: "The first minute")
    tmux.send(":")
    tmux.send(text: "add \(home.folder)/hostile")
    tmux.send("Enter")
    try tmux.wait(for: "Enter add")
    tmux.send("Enter")
    try tmux.wait(for: "Reading /")
    // Meanwhile texts are opened and left; each screen comes while the worker is at its first page.
    let begin = Date()
    var slowest = 0.0
    for _ in 0..<4 {
      for (key, sight) in [("Enter", "The makers of Tribune"), ("h", "An hour without headlines")] {
        let pressed = Date()
        tmux.send(key)
        try tmux.wait(for: sight, seconds: 5)
        slowest = max(slowest, Date().timeIntervalSince(pressed))
      }
    }
    #expect(slowest < 2, "a key took \(slowest) s")
    #expect(Date().timeIntervalSince(begin) < 8, "the worker was no longer busy")
    try tmux.wait("the end of the reading", seconds: 60) { $0.contains("too complex to show") }
  }

  @Test func `a library that is no library is named in one line`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.folder + "/data/tribune",
      withIntermediateDirectories: true
    )
    try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: home.library))
    let tmux = try start(home)
    let screen = try tmux.wait("the status") { $0.contains("\nSTATUS ") }
    #expect(screen.contains("tribune: "))
    #expect(!screen.contains("STATUS 0"))
  }

  private static var program: String {
    get throws { try #require(BuiltProgram.path) }
  }

  /// The number of the program that runs with this home.
  private static func pid(in home: Home) throws -> String {
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(name) != nil
    {
      guard
        let environment = FileManager.default.contents(atPath: "/proc/\(name)/environ"),
        let command = FileManager.default.contents(atPath: "/proc/\(name)/cmdline"),
        String(decoding: environment, as: UTF8.self).contains(home.folder),
        String(decoding: command, as: UTF8.self).hasPrefix(try program + "\0")
      else { continue }
      return name
    }
    return ""
  }
}
