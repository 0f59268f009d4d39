import Glibc

/// Measures how fast Tribune is, and prints a line for each figure with its bar beside it.
///
/// It judges nothing and always ends well where it could measure: the bars are for the eyes of
/// whoever reads the lines, on a machine that they know. A release build gives the figures that
/// count. Started as `Benchmarks frames` it is its own child, which draws on a pseudo-terminal.
/// `Benchmarks finding LIBRARY WORDS…` looks for words in a library that is there already.
/// `Benchmarks voting` measures votes and polls alone.
/// `Benchmarks enduring SECONDS` only looks whether memory stays flat for so long.
@main
enum Measuring {
  static func main() {
    do {
      try run()
    } catch {
      print("Benchmarks: \(error)")
      exit(EX_SOFTWARE)
    }
  }

  private static func run() throws {
    if CommandLine.arguments.dropFirst().first == Frames.argument {
      try Frames.draw()
      return
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == Voting.argument {
      try Voting.measure(ballots: 1_000_000)
      return
    }
    if arguments.first == Enduring.argument {
      let seconds = arguments.dropFirst().first.flatMap { Int($0) } ?? 300
      try Enduring.measure(in: Home(articles: 1000), seconds: seconds)
      return
    }
    if arguments.count > 2, arguments[0] == Finding.argument {
      try Finding.measure(arguments[1], queries: Array(arguments[2...]))
      return
    }
    Setting.measure()
    try Frames.measure()
    try Counting.measure()
    try Marking.measure()
    try Voting.measure(ballots: 100_000)
    let home = try Home(articles: 1000)
    try Finding.measure(in: home)
    try Starting.measure(in: home)
    try Keys.measure(in: home)
    try Fetching.measure(in: home)
    // In a home of its own: the hostile documents would be read again by every fetch.
    try Meanwhile.measure(in: Home(articles: 200))
    try Enduring.measure(in: Home(articles: 200), seconds: 30)
  }
}
