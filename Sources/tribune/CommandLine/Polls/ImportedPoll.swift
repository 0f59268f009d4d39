import FoundationEssentials
import Polls

/// A poll that was read from a file, to be made one of the library.
struct ImportedPoll {
  var poll: Poll
  /// The ballots that come with it; nil where there are only counts, or none.
  var ballots: [BallotPile]?

  /// `question` and `kind` take the place of what the file says; `kind` is that of a table.
  ///
  /// - Throws: `ExitError` naming the file, where it is no poll, or its chain is broken.
  init(
    _ file: String,
    as typed: PollFileFormat?,
    question: String?,
    kind: PollOptions.KindFlag?,
    at now: Date
  ) throws {
    let (bytes, format) = try PollFileFormat.read(file, as: typed)
    switch format {
    case .tribune:
      self = try Self.record(ReadRecord(bytes, of: file), of: file, question)
    case .activitystreams:
      let written: WrittenQuestion = try WrittenJSON.read(bytes, of: file)
      guard let poll = written.poll(question: question, at: now) else {
        throw ExitError(.data, "\(file): the question has no options")
      }
      self.init(poll: poll, ballots: nil)
    case .mastodon:
      let written: WrittenMastodonPoll = try WrittenJSON.read(bytes, of: file)
      guard let question else {
        throw ExitError(.usage, "\(file): such a poll has no question; say it with --question")
      }
      self.init(poll: written.poll(question: question, at: now), ballots: nil)
    case .blt, .preflib, .csv:
      let read = try BallotFile.reading(bytes, as: format.ballots ?? .csv, of: file)
      let title = question ?? read.title
      guard !title.isEmpty else {
        throw ExitError(.usage, "\(file): it has no title; say the question with --question")
      }
      self = try Self.sheet(read, of: file, title, format == .csv ? kind : .ranked)
    }
  }

  private init(poll: Poll, ballots: [BallotPile]?) {
    self.poll = poll
    self.ballots = ballots
  }

  private static func record(
    _ read: ReadRecord,
    of file: String,
    _ question: String?
  ) throws -> ImportedPoll {
    if let fault = read.verdict().fault { throw ExitError(.data, "\(file): \(fault.fact)") }
    guard let piles = read.piles, let results = read.results else {
      throw ExitError(.data, "\(file): its ballots are withheld")
    }
    var poll = read.poll
    if let question { poll.question = question }
    let ballots = read.sourcePiles + piles
    guard read.sourcePiles.isEmpty, let source = results.source else {
      return ImportedPoll(poll: poll, ballots: ballots)
    }
    // A page's counts have no ballots to them: of such a poll only counts can be taken over.
    let sum = results.here.adding(source)
    poll.sourceTally = SourceTally(counts: sum.counts, ballots: sum.ballots)
    return ImportedPoll(poll: poll, ballots: nil)
  }

  private static func sheet(
    _ read: BallotFile,
    of file: String,
    _ title: String,
    _ kind: PollOptions.KindFlag?
  ) throws -> ImportedPoll {
    let most = read.options.count
    let kinds: [Poll.Kind] =
      switch kind {
      case .single: [.single]
      case .multiple: [.multiple(least: 1, most: most)]
      case .ranked: [.ranked]
      case .score: [.score]
      case nil: [.single, .multiple(least: 1, most: most)]
      }
    for kind in kinds {
      guard let sheet = BallotSheet(table: read, title: title, kind: kind) else { continue }
      let poll = Poll(question: title, options: read.options.map(Poll.Option.init), kind: kind)
      if sheet.piles.allSatisfy({ $0.ballot.problem(in: poll) == nil }) {
        return ImportedPoll(poll: poll, ballots: sheet.piles)
      }
    }
    throw kind == nil
      ? ExitError(.usage, "\(file): say with --ranked or --score what its numbers mean")
      : ExitError(.data, "\(file): its numbers are no ballots of such a poll")
  }
}
