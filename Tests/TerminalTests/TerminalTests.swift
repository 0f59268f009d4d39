import Foundation
import Glibc
import Screen
import Testing

struct TerminalTests {
  private static let payloads = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/hostile/titles.json")

  @Test(arguments: [
    ("xterm-256color", "", 256), ("xterm-256color", "truecolor", 1 << 24),
    ("xterm-kitty", "truecolor", 1 << 24), ("foot", "", 256), ("no-such-terminal", "", 256),
    ("screen-256color", "truecolor", 256), ("tmux-256color", "24bit", 1 << 24),
    ("linux", "", 8), ("vt100", "", 0), ("xterm-mono", "", 0),
  ])
  func `a terminal shows what colours it can`(name: String, variable: String, colours: Int) throws {
    let settings = variable.isEmpty ? [:] : ["COLORTERM": variable]
    let terminal = try PseudoTerminal([Built.probe], terminal: name, environment: settings)
    #expect(terminal.wait(for: "of \(colours)"), "\(terminal.text)")
    terminal.settle()
    terminal.send("q")
    #expect(terminal.end() == 0)
    let text = terminal.text
    #expect(text.contains("38:2::230:159:32m") == (colours == 1 << 24))
    #expect(text.contains("48:2::16:32:48m") == (colours == 1 << 24))
    #expect(text.contains("[38;5;") == (colours == 256))
    // Nobody's palette is changed.
    #expect(!text.contains("\u{1B}]4;"))
    #expect(!text.contains("\u{1B}]P"))
  }

  @Test(arguments: [
    ("dumb", "tooDumb(name: \"dumb\")"), ("", "unnamed"),
  ])
  func `a terminal that cannot be drawn on is told`(name: String, problem: String) throws {
    let terminal = try PseudoTerminal([Built.probe], terminal: name)
    #expect(terminal.end() == 69)
    #expect(terminal.text.contains(problem))
    #expect(terminal.discipline == terminal.before)
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func `without a terminal nothing is drawn`() throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Built.probe)
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == "error: absent\n")
    #expect(process.terminationStatus == 69)
  }

  @Test func `keys, mouse and paste arrive in order`() throws {
    let terminal = try PseudoTerminal([Built.probe])
    #expect(terminal.wait(for: "ready"))
    terminal.send("j\u{1B}[Aж\u{1B}[<0;3;4M\u{1B}[200~two\nlines\u{1B}[201~\u{1B}[1;5I\u{13}\u{11}")
    terminal.settle(milliseconds: 100)
    terminal.send("\u{1B}")
    terminal.settle(milliseconds: 100)
    terminal.send("q")
    #expect(terminal.end() == 0)
    let report = terminal.text.split(separator: "\u{1B}").last?.split(separator: "\r\n") ?? []
    #expect(
      report.compactMap { $0.split(separator: "input: ").last } == [
        "key(Screen.Key.character(\"j\"))", "key(Screen.Key.up)",
        "key(Screen.Key.character(\"ж\"))",
        "mouse(Screen.Mouse(event: Screen.Mouse.Event.press, position: Screen.Position(x: 2, y: 3)))",
        "paste(\"two\\nlines\")", "key(Screen.Key.control(\"s\"))",
        "key(Screen.Key.control(\"q\"))", "key(Screen.Key.escape)",
        "key(Screen.Key.character(\"q\"))",
      ]
    )
  }

  @Test func `a new size is seen at once`() throws {
    let terminal = try PseudoTerminal([Built.probe])
    #expect(terminal.wait(for: "ready 80x24"))
    terminal.settle()
    terminal.resize(columns: 101, rows: 33)
    #expect(terminal.wait(for: "101x33"))
    terminal.send("q")
    #expect(terminal.end() == 0)
    #expect(terminal.text.contains("resize(Screen.Size(width: 101, height: 33))"))
  }

  @Test func `copying speaks to the terminal`() throws {
    let terminal = try PseudoTerminal([Built.probe, "copy"])
    #expect(terminal.end() == 0)
    let letters = Data("an adress, ein Gruß".utf8).base64EncodedString()
    #expect(terminal.text.contains("\u{1B}]52;c;\(letters)\u{7}"))
  }

  @Test func `a terminal that knows no such modes is not sent them`() throws {
    let terminal = try PseudoTerminal([Built.probe, "copy"], terminal: "linux")
    #expect(terminal.end() == 0)
    for sequence in ["]52;", "?1000h", "?1006h", "?2004h"] {
      #expect(!terminal.text.contains(sequence))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: payloads.path)))
  func `hostile titles leave the terminal alone`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.payloads))
    let titles = try #require(object as? [String: Any]).values.compactMap { $0 as? String }
    let own = ["\u{1B}[?1049l", "\u{9B}31m", "a\u{202E}b", "\u{1B}]0;x\u{7}"]
    let shown = try drawn((titles + own).map { $0.replacing("\u{0}", with: "\u{1}") })
    let harmless = try drawn([])
    // Drawing writes letters, places the cursor and erases; whatever else is there in both.
    let commands = Set(Self.commands(in: shown)).subtracting(Self.commands(in: harmless))
    #expect(commands.allSatisfy { "HGdXKJCABDPbm".contains($0.last ?? " ") }, "\(commands)")
    for scalar in shown.unicodeScalars {
      let isOrdinary = scalar.value >= 0xA0 || 0x20..<0x7F ~= scalar.value
      #expect(isOrdinary || "\u{1B}\r\n\u{8}".unicodeScalars.contains(scalar))
      #expect(!scalar.properties.isBidiControl)
    }
    // A column at the right edge stands only if no row is wider or narrower than was counted.
    #expect(shown.filter { $0 == "|" }.count >= titles.count + own.count)
  }

  private func drawn(_ titles: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "titles-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(titles.joined(separator: "\u{0}").utf8).write(to: file)
    let terminal = try PseudoTerminal([Built.probe, "frame", file.path], columns: 120, rows: 60)
    #expect(terminal.wait(for: "|"))
    terminal.settle()
    terminal.send("q")
    #expect(terminal.end() == 0)
    return terminal.text
  }

  /// The control sequences of an output, parameters and final byte.
  private static func commands(in text: String) -> [String] {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst().map { part in
      guard part.first == "[" else { return String(part.prefix(1)) }
      let end = part.dropFirst().firstIndex { !("\u{20}"..."\u{3F}" ~= $0) } ?? part.endIndex
      return end == part.endIndex ? String(part) : String(part[...end])
    }
  }
}
