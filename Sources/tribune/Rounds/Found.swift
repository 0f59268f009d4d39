import Articles
import Exchange
import Storage

/// What was found at an address that is no source yet.
struct Found: Equatable, Sendable {
  /// Where it is, without credentials: the address that was asked for, or where that has moved.
  var address: String
  /// Whether it may lie in a private network, being at an address that the person typed.
  var mayReachPrivate: Bool
  var facts: FeedFacts?
  /// Its first articles, or the page as an article.
  var documents: [Document] = []
  /// Whether these are all.
  var isWhole = true
  var answer: FetchAnswer
  var bodyHash: UInt64
  /// Of a page: the feeds that it names, or else those in places where feeds often are.
  var feeds: [FeedLink] = []

  var isFeed: Bool { facts?.isFeed == true }

  /// What it calls itself.
  var title: String {
    let page = documents.first?.article
    let titles =
      isFeed ? [facts?.title, page?.publication?.name] : [page?.publication?.name]
    return titles.compactMap(\.self).first { !$0.isEmpty } ?? Browser.host(of: address)
  }
}
