import Articles
import Foundation
import Polls
import Storage

extension RandomLibrary.Known {
  func has(_ status: ArticleView.Status) -> Bool {
    switch status {
    case .all: true
    case .unread: !isRead
    case .kept: isKept
    case .rated: stars != nil
    }
  }

  /// Whether the article answers a query, found out by looking at it.
  func answers(_ query: Query, _ moment: QueryMoment) -> Bool {
    let published = article.published ?? .distantPast
    return switch query {
    case .everything: true
    case .text(let text): answers(text)
    case .source(let name):
      source.title.lowercased().contains(name) || source.address.contains(name)
    case .folder(let name):
      (folder.lowercased() + "/").hasPrefix(name.lowercased() + "/")
    case .section(let name): article.sections.contains { $0.lowercased() == name.lowercased() }
    case .tag(let name): article.tags.contains { $0.lowercased() == name.lowercased() }
    case .language(let code):
      article.language.map { ($0.lowercased() + "-").hasPrefix(code.lowercased() + "-") } ?? false
    case .mark(.unread): !isRead
    case .mark(.read): isRead
    case .mark(.kept): isKept
    case .mark(.rated): stars != nil
    case .mark(.voted): hasVoted
    case .rating(let bounds): stars.map(bounds.contains) ?? false
    case .poll(.any): !polls.isEmpty
    case .poll(.open): polls.contains { $0.phase(at: moment.now) == .open }
    case .poll(.closed): polls.contains { $0.phase(at: moment.now) == .closed }
    case .date(let bounds): bounds.contains(CivilDay(published, offset: moment.offset(published)))
    case .age(let bounds):
      Bounds(from: bounds.lower.map(Double.init), to: bounds.upper.map(Double.init))
        .contains(moment.now.timeIntervalSince(published))
    case .length(let bounds): bounds.contains(length)
    case .not(let query): !answers(query, moment)
    case .and(let queries): queries.allSatisfy { answers($0, moment) }
    case .or(let queries): queries.contains { answers($0, moment) }
    }
  }

  private func answers(_ text: QueryText) -> Bool {
    let match = WordMatch(text)
    let places: [String] =
      switch text.field {
      case .anywhere: [article.title, authors, lead, body]
      case .title: [article.title]
      case .author: [authors]
      }
    return places.contains { match.occurs(in: $0) }
  }

  private var authors: String { article.authors.map(\.name).joined(separator: "\n") }
  private var lead: String { article.lead.map(\.text).joined() }
  private var body: String { article.body.plainText }
}
