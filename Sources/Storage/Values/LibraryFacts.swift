public import Polls

/// What can be said of a library's state.
public struct LibraryFacts: Equatable, Sendable {
  public var path: String
  public var isReadOnly: Bool
  /// SQLite's own version.
  public var engine: String
  /// The names of the migrations that were applied, oldest first.
  public var migrations: [String]
  public var journalMode: String
  /// SQLite's number: 2 is FULL.
  public var synchronous: Int
  public var foreignKeys: Bool
  /// What `PRAGMA integrity_check` finds wrong; empty where all is well.
  public var damage: [String]
  /// How many rows point to rows that are not there.
  public var danglingRows: Int
  /// How many rows of the lists and their counts, of folders, copies and sums of ratings, are not
  /// what sources, articles and ratings come to.
  public var wrongListRows: Int
  /// What is wrong with the ballot log, or with what is kept of polls besides it.
  public var unsoundPolls: [LogVerdict]
  public var sources: Int
  /// Those that can still be restored; their articles are not counted.
  public var removedSources: Int
  public var articles: Int
  public var unread: Int
  public var polls: Int
  public var ballots: Int
  public var logRecords: Int

  /// Whether nothing was found wrong.
  public var isSound: Bool {
    damage.isEmpty && danglingRows == 0 && wrongListRows == 0 && unsoundPolls.isEmpty
  }
}
