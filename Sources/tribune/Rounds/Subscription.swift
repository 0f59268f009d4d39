import Articles
import Exchange
import FoundationEssentials
import Storage

/// Makes a source of what was found at an address, with the articles that came with it.
struct Subscription {
  var library: Library
  /// What holds for all sources.
  var defaults = SourceSettings()
  /// The person's own name for it; empty: as it calls itself.
  var name = ""
  var folder = ""
  var settings = SourceSettings()

  /// - Throws: `LibraryError`.
  func subscribe(to found: Found, at now: Date) throws -> (id: SourceID, outcome: IntakeOutcome) {
    let source = Source(
      kind: found.isFeed ? .feed : .page,
      address: found.address,
      title: name
    )
    let offer = SourceOffer(
      source: source,
      folder: folder,
      settings: settings,
      mayReachPrivate: found.mayReachPrivate
    )
    let (id, _) = try library.subscribe(to: offer, at: now)
    let stored = try library.source(id)
    let all = stored.settings.inheriting(from: defaults)
    var outcome = IntakeOutcome()
    var rest = found.documents.prefix(found.isFeed ? all.limit ?? .max : 1)
    repeat {
      let part = rest.prefix(40)
      rest = rest.dropFirst(40)
      var delivery = Delivery(
        source: id,
        documents: Array(part),
        title: found.title,
        wantsFullText: found.isFeed && all.fullText == true
      )
      if rest.isEmpty, found.isWhole {
        delivery.health = stored.health
        delivery.health?.noteDocument(
          SourceHealth.Answer(found.answer),
          bodyHash: found.bodyHash,
          rhythm: FeedRhythm(found.facts),
          at: now
        )
      }
      let additions = try library.take([delivery], at: now)
      if let additions = additions[0] { outcome.add(additions) }
    } while !rest.isEmpty
    return (id, outcome)
  }
}

extension IntakeOutcome {
  mutating func add(_ additions: Additions) {
    added += additions.added.count
    updated += additions.updated.count
    unchanged += additions.unchanged.count
    if articles.count < 1000 {
      articles += additions.added + additions.updated + additions.unchanged
    }
  }
}
