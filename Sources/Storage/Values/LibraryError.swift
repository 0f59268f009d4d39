public import Polls

/// Why the library did not do what was asked; facts, for which others have the words.
public enum LibraryError: Error, Equatable, Sendable {
  /// It was written by a later version, whose migrations these are; it was left untouched.
  case newer(migrations: [String])
  /// It was written by an earlier version and cannot be brought up to date, being read-only.
  case olderAndReadOnly(path: String)
  /// A database, but another program's.
  case notALibrary(path: String)
  case cannotOpen(path: String, why: String)
  case damaged(String)
  case readOnly(path: String)
  /// There is no room left where the library lies.
  case full
  /// Other processes kept it locked for longer than a write waits.
  case busy
  case notFound
  /// Somebody called `stopFinding()`.
  case stopped
  /// What was typed is the beginning of several keys.
  case ambiguous(count: Int)
  /// An article holds no more than `most` languages.
  case tooManyLanguages(most: Int)
  case ballot(Ballot.Problem)
  case poll(Poll.Problem)
  case deed(PollDeedProblem)
  case failed(String)
}
