import Articles
import Exchange
import Reading
import Storage

/// Looks at addresses that are no sources yet: for a preview, and for the feeds of a page.
struct Scout {
  /// How many articles are kept of what is found; the others are read when it is a source.
  static let mostDocuments = 500
  /// Where feeds are often found, in the order in which they are preferred.
  static let commonPlaces = [
    "/feed", "/rss.xml", "/atom.xml", "/index.xml", "/feed.xml", "/rss", "/feed.json",
  ]

  let fetcher: FetchWorker
  var settings = SourceSettings()

  /// What is at an address that the person typed, and where it is a page, which feeds it has.
  ///
  /// Credentials in the address are taken out of it; `settings` should have them.
  /// - Throws: `IntakeFailure`.
  func look(at typed: String, findingFeeds: Bool = true) throws -> Found {
    let address = Credentials.split(typed).address
    guard var found = try fetch([address], mayReachPrivate: true, named: typed).first else {
      throw IntakeFailure(typed, .notReadable, .noArticle)
    }
    guard findingFeeds, !found.isFeed else { return found }
    found.feeds = (found.facts?.feeds ?? []).filter { WebHost.origin(of: $0.url) != nil }
    if found.feeds.isEmpty { found.feeds = commonFeeds(of: found.address) }
    return found
  }

  /// A feed that a page names; nil where there is something else.
  ///
  /// It was named by the page and not typed, so it lies in a private network only where the page
  /// does.
  /// - Throws: `IntakeFailure` where there is nothing at all.
  func feed(_ link: FeedLink, of page: Found) throws -> Found? {
    let isHome = WebHost.origin(of: link.url) == WebHost.origin(of: page.address)
    let found = try fetch(
      [link.url],
      mayReachPrivate: page.mayReachPrivate && isHome,
      named: link.url
    )
    return found.first { $0.isFeed }
  }
}

extension Scout {
  private func commonFeeds(of address: String) -> [FeedLink] {
    guard let origin = WebHost.origin(of: address) else { return [] }
    let addresses = Self.commonPlaces.map { origin + $0 }
    let found = try? fetch(addresses, mayReachPrivate: true, named: address)
    var seen: Set<UInt64> = []
    return (found ?? []).filter { $0.isFeed && seen.insert($0.bodyHash).inserted }
      .map { FeedLink(url: $0.address, title: $0.facts?.title) }
  }

  /// What is at these addresses, in their order, without those where there is nothing.
  ///
  /// - Throws: `IntakeFailure` where there is only one, and nothing at it.
  private func fetch(
    _ addresses: [String],
    mayReachPrivate: Bool,
    named name: String
  ) throws -> [Found] {
    var found: [Int: Found] = [:]
    var facts: [Int: FeedFacts] = [:]
    var documents: [Int: [Document]] = [:]
    var counts: [Int: Int] = [:]
    var failure: Failure?
    let orders = addresses.enumerated().map { order($0, $1, mayReachPrivate) }
    do {
      try fetcher.run(orders) { event in
        switch event {
        case .reply(let number, .feed(let feed)): facts[number] = feed
        case .reply(let number, .article(let article, let polls)):
          counts[number, default: 0] += 1
          if documents[number, default: []].count < Self.mostDocuments {
            documents[number, default: []].append(Document(article: article, polls: polls))
          }
        case .finished(let number, let answer, let hash):
          let address = addresses[number]
          let moved = answer.permanentURL.flatMap { moved in
            WebHost.mayMove(address, to: moved) ? moved : nil
          }
          let isHome =
            moved.map { WebHost.origin(of: $0) == WebHost.origin(of: address) } ?? true
          found[number] = Found(
            address: moved ?? address,
            mayReachPrivate: mayReachPrivate && isHome,
            facts: facts[number],
            documents: documents[number] ?? [],
            isWhole: counts[number, default: 0] <= Self.mostDocuments,
            answer: answer,
            bodyHash: hash
          )
        case .failed(_, let reason, _): failure = reason
        case .started, .answer, .reply, .unchanged: break
        }
      }
    } catch let error as WorkerError {
      throw IntakeFailure(name, error)
    }
    if found.isEmpty, addresses.count == 1, let failure { throw IntakeFailure(name, failure) }
    return addresses.indices.compactMap { found[$0] }
  }

  private func order(_ number: Int, _ address: String, _ mayReachPrivate: Bool) -> FetchOrder {
    FetchOrder(
      number: number,
      url: address,
      mayReachPrivate: mayReachPrivate,
      userAgent: settings.userAgent,
      headers: mayReachPrivate ? settings.headers : [],
      credentials: mayReachPrivate ? settings.credentials : nil
    )
  }
}
