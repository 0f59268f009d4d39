import Glibc

/// How long a key takes until the last byte of its answer is on the terminal.
enum Keys {
  static func measure(in home: Home) throws {
    let terminal = try home.start()
    guard terminal.read(until: home.newest, seconds: 10) else {
      throw Failure(step: "see the first article")
    }
    terminal.settle(milliseconds: 200)
    say("line down", (0..<80).map { _ in terminal.answer(to: "j") })
    say("page down", (0..<40).map { _ in terminal.answer(to: " ") })
    terminal.press("g")
    let openings = (0..<30).map { _ in terminal.answer(to: "\r", after: ["h", "j"]) }
    say("open", openings)
    // What comes later is the mark of an article that was read, once it is on the disk.
    Figure(
      name: "key to first byte, open",
      value: Durations(openings.compactMap { $0?.lowerBound }).twoPoints,
      bar: "8 ms"
    ).say()
    say("scroll", (0..<80).map { _ in terminal.answer(to: "j") })
    terminal.press("h")
    let views = (0..<20).map { terminal.answer(to: $0 % 2 == 0 ? "u" : "a", after: ["c"]) }
    say("view change", views)
    terminal.press("/")
    let letters = "timetable that".map { terminal.answer(to: String($0)) }
    say("letter of a search, with what is found", letters)
    Figure(
      name: "key to first byte, letter of a search",
      value: Durations(letters.compactMap { $0?.lowerBound }).twoPoints,
      bar: "16 ms"
    ).say()
    terminal.press("\u{1B}")
    Figure(name: "memory peak of the screen (VmHWM)", value: terminal.peak).say()
    terminal.end()
  }

  private static func say(_ name: String, _ answers: [ClosedRange<Duration>?]) {
    let answered = answers.compactMap { $0?.upperBound }
    let missing = answered.count < answers.count ? " (\(answered.count)/\(answers.count))" : ""
    Figure(
      name: "key to last byte, \(name)\(missing)",
      value: Durations(answered).twoPoints,
      bar: "8 ms"
    ).say()
  }
}

extension PseudoTerminal {
  /// Sends a key and waits until it has been answered.
  fileprivate func press(_ key: String) {
    send(key)
    settle()
  }

  /// How long it took from sending a key to the first and to the last byte of its answer; nil where
  /// none came.
  ///
  /// Keys that only lead there are sent before, each when the one before it has been answered.
  func answer(
    to key: String,
    after leading: [String] = []
  ) -> ClosedRange<Duration>? {
    for key in leading { press(key) }
    let begin = ContinuousClock.now
    send(key)
    return settle().map { ($0.lowerBound - begin)...($0.upperBound - begin) }
  }
}
