import Glibc
import Testing

struct GivingBackTests {
  /// What must have been written last for a person to have their terminal again.
  private static let given = [
    "\u{1B}[?1049l", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?2004l", "\u{1B}[?25h", "\u{1B}[?1l",
  ]

  private func expectGivenBack(_ terminal: PseudoTerminal, _ place: SourceLocation) {
    for sequence in Self.given {
      let on = sequence.dropLast() + (sequence.hasSuffix("h") ? "l" : "h")
      let off = terminal.text.range(ofLast: sequence)
      #expect(off != nil, "\(sequence.dropFirst()) is missing", sourceLocation: place)
      if let off, let last = terminal.text.range(ofLast: String(on)) {
        #expect(off > last, "\(on.dropFirst()) came after", sourceLocation: place)
      }
    }
    #expect(terminal.discipline == terminal.before, sourceLocation: place)
  }

  private func started(_ arguments: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Built.probe] + arguments)
    #expect(terminal.wait(for: "ready 80x24"))
    #expect(terminal.discipline != terminal.before)
    return terminal
  }

  @Test func `leaving gives the terminal back`() throws {
    let terminal = try started()
    terminal.send("q")
    #expect(terminal.end() == 0)
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func `a signal lets the program leave in order`(signal: Int32) throws {
    let terminal = try started()
    terminal.signal(signal)
    #expect(terminal.end() == 128 + signal)
    #expect(terminal.text.contains("input: end(signal: \(signal))"))
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test func `the interrupt key is a signal`() throws {
    let terminal = try started()
    terminal.send("\u{3}")
    #expect(terminal.end() == 130)
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func `a program that hangs ends by the signal within two seconds`(signal: Int32) throws {
    let terminal = try started("hang")
    terminal.settle()
    terminal.signal(signal)
    let begin = ContinuousClock.now
    #expect(terminal.end() == 128 + signal)
    #expect(ContinuousClock.now - begin < .seconds(2))
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test func `a second signal does not wait for the first`() throws {
    let terminal = try started("hang")
    terminal.settle()
    terminal.signal(SIGTERM)
    usleep(50_000)
    let begin = ContinuousClock.now
    terminal.signal(SIGINT)
    #expect(terminal.end() == 128 + SIGINT)
    #expect(ContinuousClock.now - begin < .milliseconds(700))
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test(arguments: [("fault", [SIGSEGV]), ("abort", [SIGABRT]), ("trap", [SIGILL, SIGTRAP])])
  func `a crash gives the terminal back`(way: String, signals: [Int32]) throws {
    let terminal = try PseudoTerminal(
      [Built.probe, way],
      environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=yes"]
    )
    let end = try #require(terminal.end())
    #expect(signals.map { 128 + $0 }.contains(end))
    expectGivenBack(terminal, #_sourceLocation)
    #expect(!terminal.text.contains("Press space"))
  }

  @Test func `a stack without end gives the terminal back`() throws {
    let terminal = try PseudoTerminal([Built.probe, "overflow"])
    #expect(terminal.end(seconds: 20) == 128 + SIGSEGV)
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test func `a terminal that is gone ends the program`() throws {
    let terminal = try started()
    terminal.hangUp()
    #expect(terminal.end() == 129)
  }

  @Test func `a hang-up by signal ends the program`() throws {
    let terminal = try started()
    terminal.signal(SIGHUP)
    #expect(terminal.end() == 129)
  }

  @Test func `stopping gives the terminal back and going on takes it again`() throws {
    let script = "\(Built.probe); echo stopped; fg >/dev/null; echo done $?"
    let terminal = try PseudoTerminal(["/bin/sh", "-mc", script])
    #expect(terminal.wait(for: "ready 80x24"))
    let offset = terminal.output.count
    terminal.send("\u{1A}")
    #expect(terminal.wait(for: "stopped", after: offset))
    #expect(terminal.wait(for: "\u{1B}[?1049h", after: offset))
    #expect(terminal.wait(for: "ready 80x24", after: offset))
    let again = String(decoding: terminal.output.dropFirst(offset), as: UTF8.self)
    let left = try #require(again.range(ofLast: "\u{1B}[?1049l"))
    let echoed = try #require(again.range(ofLast: "stopped"))
    #expect(left < echoed)
    terminal.send("q")
    #expect(terminal.wait(for: "done 0", after: offset))
    #expect(terminal.end() == 0)
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test func `a stop is not lost while the screen is drawn`() throws {
    // One that is lost meets the few moments when ncurses would not see it; hence many.
    let script = "\(Built.probe) busy; for i in $(seq 30); do echo stopped $i; fg >/dev/null; done"
    let terminal = try PseudoTerminal(["/bin/sh", "-mc", script])
    #expect(terminal.wait(for: "busy 9"))
    for turn in 1...30 {
      terminal.send("\u{1A}")
      try #require(terminal.wait(for: "stopped \(turn)\r\n", seconds: 3))
      let offset = terminal.output.count
      #expect(terminal.wait(for: "busy", after: offset))
    }
    terminal.send("\u{3}")
    #expect(terminal.end() != nil)
    expectGivenBack(terminal, #_sourceLocation)
  }

  @Test func `a stop that cannot be caught is painted over`() throws {
    let terminal = try started()
    terminal.settle()
    terminal.signal(SIGSTOP)
    usleep(50_000)
    let offset = terminal.output.count
    terminal.signal(SIGCONT)
    #expect(terminal.wait(for: "ready 80x24", after: offset))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `another program may have the screen for a while`() throws {
    let terminal = try PseudoTerminal([Built.probe, "lend"])
    #expect(terminal.wait(for: "lent"))
    let offset = try #require(terminal.text.range(ofLast: "lent"))
    #expect(terminal.text[..<offset].contains("\u{1B}[?1049l"))
    #expect(terminal.wait(for: "ready 80x24"))
    terminal.settle()
    terminal.send("q")
    #expect(terminal.end() == 0)
    expectGivenBack(terminal, #_sourceLocation)
  }
}

extension String {
  /// Where the last occurrence begins.
  func range(ofLast part: String) -> String.Index? {
    let (own, wanted) = (Array(utf8), Array(part.utf8))
    guard own.count >= wanted.count else { return nil }
    for start in (0...own.count - wanted.count).reversed()
    where own[start..<start + wanted.count].elementsEqual(wanted) {
      return utf8.index(startIndex, offsetBy: start)
    }
    return nil
  }
}

extension termios {
  static func == (left: termios, right: termios) -> Bool {
    left.c_iflag == right.c_iflag && left.c_oflag == right.c_oflag
      && left.c_cflag == right.c_cflag && left.c_lflag == right.c_lflag
  }

  static func != (left: termios, right: termios) -> Bool { !(left == right) }
}
