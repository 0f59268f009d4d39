import Articles
import Polls

/// One thing that a change did: what it was about, what was before, and what is after.
///
/// Several articles with the same before and after are one step.
enum HistoryStep: Equatable {
  enum Mark: Int {
    case read
    case kept

    /// Its column in `statuses`.
    var column: String {
      switch self {
      case .read: "isRead"
      case .kept: "isKept"
      }
    }
  }

  /// Articles that were not marked so and are now, or the reverse.
  case marked(Mark, Bool, [ArticleID])
  case rated([ArticleID], from: Rating?, to: Rating?)
  /// Articles to which the reader gave a tag, or from which it was taken.
  case tagged(String, Bool, [ArticleID])
  case ballot(PollID, from: Ballot?, to: Ballot?)
  /// The name that the person gave a source; nil where it has its feed's.
  case name(SourceID, from: String?, to: String?)
  case folder(SourceID, from: String, to: String)
  case fullText(SourceID, from: Bool?, to: Bool?)
  /// A folder has another name, and so have those in it.
  case folderNamed(from: String, to: String)
  /// Nil: there is no such view.
  case view(SmartViewID, from: SmartViewRow?, to: SmartViewRow?)
  /// A source was removed, or restored.
  case removal(SourceID, Bool)

  var reversed: HistoryStep {
    switch self {
    case .marked(let mark, let value, let articles): .marked(mark, !value, articles)
    case .rated(let articles, let from, let to): .rated(articles, from: to, to: from)
    case .tagged(let tag, let isGiven, let articles): .tagged(tag, !isGiven, articles)
    case .ballot(let poll, let from, let to): .ballot(poll, from: to, to: from)
    case .name(let source, let from, let to): .name(source, from: to, to: from)
    case .folder(let source, let from, let to): .folder(source, from: to, to: from)
    case .fullText(let source, let from, let to): .fullText(source, from: to, to: from)
    case .folderNamed(let from, let to): .folderNamed(from: to, to: from)
    case .view(let view, let from, let to): .view(view, from: to, to: from)
    case .removal(let source, let isRemoved): .removal(source, !isRemoved)
    }
  }

  /// The articles that it is about; none where it is about something else.
  var articles: [ArticleID] {
    switch self {
    case .marked(_, _, let articles), .rated(let articles, _, _), .tagged(_, _, let articles):
      articles
    case .ballot, .name, .folder, .fullText, .folderNamed, .view, .removal: []
    }
  }
}

extension [HistoryStep] {
  /// How many things were changed: articles, each once, or else polls, sources, views.
  var things: Int {
    if count == 1, let only = first { return Swift.max(1, only.articles.count) }
    let articles = Set(flatMap(\.articles))
    return articles.isEmpty ? count : articles.count
  }
}
