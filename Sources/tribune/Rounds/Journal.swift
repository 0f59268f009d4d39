import Articles
import FoundationEssentials
import Storage

/// What came of the visits of a round so far, told as it comes.
final class Journal {
  private(set) var visits: [Visit]
  private var places: [SourceID: Int] = [:]
  private var progress = RoundProgress()
  private let report: (RoundProgress) -> Void

  init(
    _ sources: [StoredSource],
    waiting: [(source: StoredSource, until: Date)],
    report: @escaping (RoundProgress) -> Void
  ) {
    self.report = report
    visits = sources.map { Visit($0.id, title: $0.source.title, address: $0.source.address) }
    visits += waiting.map { source, until in
      Visit(
        source.id,
        title: source.source.title,
        address: source.source.address,
        .waits(until: until)
      )
    }
    for (place, visit) in visits.enumerated() { places[visit.source] = place }
    progress.total = visits.count
    for visit in visits.suffix(waiting.count) { tell(visit) }
  }

  func begin(_ source: StoredSource) {
    progress.visit = nil
    progress.current = source.source.title
    report(progress)
  }

  /// Notes how a visit has ended, which is told once everything of it is stored.
  func end(_ source: SourceID, _ result: Visit.Result, failures: [IntakeFailure] = []) {
    change(source) { visit in
      visit.result = result
      visit.failures = failures
    }
  }

  /// Takes note of what was stored; a delivery with health is the last of its visit.
  func stored(_ delivery: Delivery, _ additions: Additions?) {
    count(
      delivery.source,
      added: additions?.added.count ?? 0,
      updated: additions?.updated.count ?? 0,
      unchanged: additions?.unchanged.count ?? 0
    )
    if let additions {
      change(delivery.source) { visit in
        visit.new += additions.added.prefix(1000 - visit.new.count)
        guard visit.articles.count < 1000 else { return }
        visit.articles += additions.added + additions.updated + additions.unchanged
      }
    }
    if let address = delivery.address {
      change(delivery.source) { $0.movedTo = MaskedAddress.text(address) }
    }
    if delivery.health != nil, let place = places[delivery.source] { tell(visits[place]) }
  }

  func count(_ source: SourceID, added: Int, updated: Int, unchanged: Int) {
    progress.added += added
    progress.updated += updated
    change(source) { visit in
      visit.added += added
      visit.updated += updated
      visit.unchanged += unchanged
    }
  }

  func countFullText(_ source: SourceID) {
    change(source) { $0.fullTexts += 1 }
  }

  private func change(_ source: SourceID, _ change: (inout Visit) -> Void) {
    if let place = places[source] { change(&visits[place]) }
  }

  private func tell(_ visit: Visit) {
    progress.done += 1
    progress.visit = visit
    report(progress)
  }
}
