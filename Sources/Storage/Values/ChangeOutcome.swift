public import Articles
public import Polls

/// What came of taking a change back, or of making it again.
public struct ChangeOutcome: Equatable, Sendable {
  /// What is otherwise than before.
  public enum Part: Equatable, Sendable {
    case read([ArticleID], Bool)
    case kept([ArticleID], Bool)
    /// The own rating of articles; nil: they have none any more.
    case rated([ArticleID], Rating?)
    /// Own tags of articles are others than before.
    case tagged([ArticleID])
    case voted(PollID)
    /// What stands among the sources is otherwise: a name, a folder, a setting, a smart view.
    case sources
    case sourceRemoved(SourceID)
    case sourceRestored(SourceID)
  }

  /// The change; its count is that of what was done of it just now.
  public var change: Change
  public var parts: [Part]
  /// How many things were left as they are, for somebody changed them meanwhile.
  public var left: Int
  /// Why the poll left the ballot as it is.
  public var refusal: Ballot.Problem?
}

extension ChangeOutcome.Part {
  init(_ step: HistoryStep) {
    self =
      switch step {
      case .marked(.read, let isRead, let articles): .read(articles, isRead)
      case .marked(.kept, let isKept, let articles): .kept(articles, isKept)
      case .rated(let articles, _, let rating): .rated(articles, rating)
      case .tagged(_, _, let articles): .tagged(articles)
      case .ballot(let poll, _, _): .voted(poll)
      case .name, .folder, .fullText, .folderNamed, .view: .sources
      case .removal(let source, true): .sourceRemoved(source)
      case .removal(let source, false): .sourceRestored(source)
      }
  }
}
