/// How long it takes from the start of the program to the first picture with its articles.
enum Starting {
  static func measure(in home: Home) throws {
    // The first start finds neither program nor library in memory.
    _ = try start(in: home)
    let durations = Durations(try (0..<9).map { _ in try start(in: home) })
    Figure(name: "start to first paint", value: durations.median.written).say()
  }

  private static func start(in home: Home) throws -> Duration {
    let clock = ContinuousClock()
    let begin = clock.now
    let terminal = try home.start()
    guard terminal.read(until: home.newest, seconds: 10) else {
      throw Failure(step: "see the first article")
    }
    let duration = clock.now - begin
    terminal.end()
    return duration
  }
}
