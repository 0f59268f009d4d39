import Articles
import FoundationEssentials
import Polls
import Storage

/// How commands come to the person's library, and how its troubles become lines.
enum LibraryDoor {
  /// For what only reads: what is wrong with the library is told of when all that can be read was.
  static func reading<Result>(_ use: (Library) throws -> Result) throws -> Result {
    let library = try open()
    let result = try use(library)
    if let problem = library.problem { StandardError.print(ExitError(problem).line) }
    return result
  }

  /// For what writes.
  static func writing<Result>(_ use: (Library) throws -> Result) throws -> Result {
    try use(try open())
  }

  private static func open() throws -> Library {
    try ExitError.from { () throws(LibraryError) in
      let library = try Library.open(Folders.current.library)
      // Polls whose time is over are closed in their logs, and the secrets of secret ones destroyed.
      // A library that cannot be written now is still read.
      try? library.settlePolls(at: Date())
      return library
    }
  }
}

extension Library {
  func article(named typed: String) throws -> ArticleID {
    try naming(typed, "article") { () throws(LibraryError) in try articleID(typed: typed) }
  }

  func source(named typed: String) throws -> SourceID {
    try naming(typed, "source") { () throws(LibraryError) in try sourceID(typed: typed) }
  }

  func removedSource(named typed: String) throws -> SourceID {
    try naming(typed, "removed source") { () throws(LibraryError) in
      try removedSourceID(typed: typed)
    }
  }

  /// The poll of that name, or the only poll of the article of that name.
  func poll(named typed: String) throws -> PollID {
    do throws(LibraryError) {
      return try pollID(typed: typed)
    } catch {
      // The compiler (6.3) crashes on patterns in catch clauses of typed throws.
      if case .ambiguous(let count) = error { throw Self.ambiguous(typed, "polls", count) }
      guard error == .notFound else { throw error }
      guard let article = try? articleID(typed: typed) else {
        throw ExitError(.data, "\(typed): there is no such poll in the library")
      }
      let polls = try polls(of: article)
      guard let only = polls.first else {
        throw ExitError(.data, "\(typed): this article has no poll")
      }
      guard polls.count == 1 else {
        let keys = polls.map(\.key).joined(separator: ", ")
        throw ExitError(.data, "\(typed): this article has several polls: \(keys)")
      }
      return only.id
    }
  }

  private func naming<ID>(
    _ typed: String,
    _ kind: String,
    _ find: () throws(LibraryError) -> ID
  ) throws -> ID {
    do throws(LibraryError) {
      return try find()
    } catch {
      switch error {
      case .notFound:
        throw ExitError(.data, "\(typed): there is no such \(kind) in the library")
      case .ambiguous(let count): throw Self.ambiguous(typed, kind + "s", count)
      default: throw error
      }
    }
  }

  private static func ambiguous(_ typed: String, _ kinds: String, _ count: Int) -> ExitError {
    ExitError(.data, "\(typed): this is the beginning of \(count) \(kinds)’ names; type more of it")
  }
}
