import Articles
import FoundationEssentials
import Glibc
import Polls
import Storage

/// A reader in a process of its own, for tests that need one to vote, or to be killed while voting.
///
///     Voter vote LIBRARY READER POLL COUNT    casts ballots, and prints the receipt of each that
///                                             was acknowledged
///     Voter crowd LIBRARY POLL COUNT          adds readers who cast a ballot each, and prints the
///                                             receipts
///     Voter add LIBRARY COUNT                 adds articles of which more follow, prints the number
///                                             of each, and settles them
///     Voter mark LIBRARY COUNT                marks articles 1 to COUNT as read one after another,
///                                             and prints the number of each
///     Voter hold LIBRARY                      opens the library, says so, and holds it
///     Voter vacuum LIBRARY                    says that it begins, and vacuums the library
///     Voter read LIBRARY                      opens the library as a person without rights, and
///                                             prints how it was opened and what it lists
@main
struct Voter {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, Array(arguments.dropFirst())) {
    case ("vote", let rest) where rest.count == 4: try vote(rest)
    case ("crowd", let rest) where rest.count == 3: try crowd(rest)
    case ("add", let rest) where rest.count == 2: try add(rest)
    case ("mark", let rest) where rest.count == 2: try mark(rest)
    case ("hold", let rest) where rest.count == 1:
      let library = try Library.open(rest[0])
      say("open \(try library.counts(.all).total)")
      while true { sleep(1) }
    case ("vacuum", let rest) where rest.count == 1:
      say("begins")
      _ = try Library.vacuum(rest[0])
    case ("read", let rest) where rest.count == 1: try read(rest[0])
    default: exit(EX_USAGE)
    }
  }

  private static func vote(_ arguments: [String]) throws {
    guard let reader = Int64(arguments[1]), let poll = Int64(arguments[2]),
      let count = Int(arguments[3])
    else { exit(EX_USAGE) }
    let library = try Library.open(arguments[0])
    for number in 1...count {
      let ballot = Ballot(choices: [1 + number % 2])
      let standing = try library.vote(
        PollID(rawValue: poll),
        ballot,
        at: Date(),
        by: ReaderID(rawValue: reader)
      )
      say(standing.receipt?.text ?? "")
    }
    // What is in the log beside the library is folded into it.
    try library.close()
  }

  private static func crowd(_ arguments: [String]) throws {
    guard let poll = Int64(arguments[1]), let count = Int(arguments[2]) else { exit(EX_USAGE) }
    let library = try Library.open(arguments[0])
    for number in 1...count {
      let standing = try library.vote(
        PollID(rawValue: poll),
        Ballot(choices: [1 + number % 3]),
        at: Date(),
        by: library.addReader()
      )
      say(standing.receipt?.text ?? "")
    }
  }

  private static func add(_ arguments: [String]) throws {
    guard let count = Int(arguments[1]) else { exit(EX_USAGE) }
    let library = try Library.open(arguments[0])
    let source = Source(kind: .feed, address: "https://example.org/feed", title: "Example")
    for number in 1...count {
      let document = Document(article: Article(guid: "\(number)", title: "Article \(number)"))
      _ = try library.add([document], to: source, at: Date(), moreFollow: true)
      say("\(number)")
    }
    _ = try library.add([], to: source, at: Date())
    say("settled")
  }

  private static func mark(_ arguments: [String]) throws {
    guard let count = Int64(arguments[1]) else { exit(EX_USAGE) }
    let library = try Library.open(arguments[0])
    for number in 1...count {
      try library.setRead([ArticleID(rawValue: number)], true)
      say("\(number)")
    }
  }

  private static func read(_ path: String) throws {
    // The superuser may write anything; nobody may not.
    if geteuid() == 0, setgid(65_534) != 0 || setuid(65_534) != 0 { exit(EX_NOPERM) }
    let library = try Library.open(path)
    say("read-only \(library.isReadOnly)")
    for row in try library.rows(.all, after: nil, limit: 10) { say(row.title) }
    do {
      try library.setRead([ArticleID(rawValue: 1)], true)
      say("written")
    } catch {
      say("\(error)")
    }
  }

  /// Writes a line at once: what was said is in the pipe even if the process is killed next.
  private static func say(_ line: String) {
    var bytes = Array((line + "\n").utf8)
    unsafe bytes.withUnsafeMutableBytes { bytes in
      _ = unsafe Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
