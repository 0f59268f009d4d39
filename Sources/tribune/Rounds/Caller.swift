import Articles
import Exchange
import FoundationEssentials
import Storage

/// One visit to an address on the web, from what arrives of it to what is stored.
struct Caller {
  let source: StoredSource
  let settings: SourceSettings
  private var facts: FeedFacts?
  private var taken = 0
  private var documents: [Document] = []

  init(_ source: StoredSource, _ settings: SourceSettings) {
    self.source = source
    self.settings = settings
  }

  /// What is asked of the server, with all that makes an unchanged document cheap.
  ///
  /// A document from which nothing was taken for want of settings, such as a higher limit, is
  /// asked for as if it were new: whoever changes settings takes the validators away.
  func order(_ number: Int) -> FetchOrder {
    let health = source.health
    return FetchOrder(
      number: number,
      url: source.source.address,
      mayReachPrivate: source.mayReachPrivate,
      etag: health.etag,
      lastModified: health.lastModified,
      bodyHash: health.bodyHash,
      userAgent: settings.userAgent,
      headers: settings.headers,
      credentials: settings.credentials
    )
  }

  /// Whether what has arrived so far is of the kind that the source is.
  private var isOfItsKind: Bool {
    facts.map { $0.isFeed == (source.source.kind == .feed) } ?? true
  }

  /// Takes what the reader found; gives articles to be stored, a few at a time.
  mutating func take(_ reply: Reply) -> Delivery? {
    switch reply {
    case .feed(let facts): self.facts = facts
    case .article(let article, let polls):
      guard isOfItsKind, taken < settings.limit ?? .max else { return nil }
      taken += 1
      documents.append(Document(article: article, polls: polls))
      if documents.count >= 20 { return delivery() }
    default: break
    }
    return nil
  }

  /// The end of a document that was read whole.
  mutating func finish(
    _ answer: FetchAnswer,
    bodyHash: UInt64,
    at now: Date
  ) -> (Delivery, SourceFailure?) {
    var failure: SourceFailure?
    if !isOfItsKind {
      failure = source.source.kind == .feed ? .noFeed : .notReadable("a feed where a page was")
    } else if facts == nil, taken == 0 {
      failure = .noArticle
    }
    var delivery = delivery()
    delivery.health = source.health
    if let failure {
      delivery.health?.note(failure, SourceHealth.Answer(answer), at: now)
      return (delivery, failure)
    }
    delivery.health?.noteDocument(
      SourceHealth.Answer(answer),
      bodyHash: bodyHash,
      rhythm: FeedRhythm(facts),
      at: now
    )
    if source.source.kind == .feed { delivery.title = facts?.title }
    move(&delivery, answer)
    return (delivery, nil)
  }

  /// The answer that nothing has changed.
  func unchanged(_ answer: FetchAnswer, at now: Date) -> Delivery {
    var delivery = Delivery(source: source.id, health: source.health)
    delivery.health?.noteUnchanged(SourceHealth.Answer(answer), at: now)
    move(&delivery, answer)
    return delivery
  }

  /// The end of a visit that failed, perhaps in the middle of a document.
  mutating func fail(
    _ failure: SourceFailure,
    _ answer: FetchAnswer?,
    at now: Date
  ) -> Delivery {
    var delivery = delivery()
    delivery.health = source.health
    delivery.health?.note(failure, SourceHealth.Answer(answer), at: now)
    return delivery
  }
}

extension Caller {
  private mutating func delivery() -> Delivery {
    defer { documents = [] }
    return Delivery(
      source: source.id,
      documents: documents,
      wantsFullText: settings.fullText == true && source.source.kind == .feed
    )
  }

  /// Remembers a permanent redirect.
  ///
  /// That an address may lie in a private network holds for the machine that the person named.
  private func move(_ delivery: inout Delivery, _ answer: FetchAnswer) {
    let address = source.source.address
    delivery.health?.movedTo = nil
    guard let moved = answer.permanentURL, WebHost.mayMove(address, to: moved) else { return }
    delivery.address = moved
    delivery.mayReachPrivate =
      source.mayReachPrivate && WebHost.origin(of: moved) == WebHost.origin(of: address)
  }
}
