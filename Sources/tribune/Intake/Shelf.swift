import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage

extension Intake {
  /// Gathers what the worker finds in one document and stores it batch by batch.
  ///
  /// While one batch is stored, the next one is gathered.
  struct Shelf {
    /// The file's path, which is the identity of an article that has no other.
    var path: String?

    private let intake: Intake
    private let name: String
    private let now: Date
    private let source: (FeedFacts?, Article) -> Source
    private var facts: FeedFacts?
    private var settled: Source?
    private var waiting: [Document] = []
    private var outcome = IntakeOutcome()
    private var fraction: Double?
    /// How much of the document has been read, and had been when the last batch was full.
    private var done = 0
    private var doneBefore = 0
    private var storing: Storing?
    private var isSettled = true

    init(
      _ intake: Intake,
      name: String,
      now: Date,
      source: @escaping (FeedFacts?, Article) -> Source
    ) {
      self.intake = intake
      self.name = name
      self.now = now
      self.source = source
    }

    mutating func take(_ reply: Reply) throws {
      switch reply {
      case .progress(let done, let total):
        self.done = done
        fraction = total.flatMap { $0 > 0 ? min(1, Double(done) / Double($0)) : nil }
        report()
      case .feed(let facts): self.facts = facts
      case .article(var article, let polls):
        if article.guid == nil, article.url == nil, facts?.isFeed != true { article.guid = path }
        settled = settled ?? source(facts, article)
        waiting.append(Document(article: article, polls: polls))
        if waiting.count >= Intake.batch || done - doneBefore >= Intake.batchLength { try store() }
      default: break
      }
    }

    /// Stores what is left; what is in the outcome is on the disk when this returns.
    mutating func finish() throws -> IntakeOutcome {
      try takeIn(storing?.wait())
      storing = nil
      if let settled, !waiting.isEmpty || !isSettled {
        takeIn(try intake.library.add(waiting, to: settled, at: now))
        waiting = []
        isSettled = true
        report()
      }
      guard outcome.total > 0 else {
        let isOutline = facts?.isOutline == true
        throw IntakeFailure(name, .notReadable, isOutline ? .isOutline : .noArticle)
      }
      return outcome
    }

    private mutating func store() throws {
      try takeIn(storing?.wait())
      guard let settled else { return }
      storing = Storing(waiting, to: settled, in: intake.library, at: now)
      isSettled = false
      waiting = []
      doneBefore = done
      report()
    }

    private mutating func takeIn(_ additions: Additions?) {
      guard let additions else { return }
      outcome.added += additions.added.count
      outcome.updated += additions.updated.count
      outcome.unchanged += additions.unchanged.count
      if outcome.articles.count < 1000 {
        outcome.articles += additions.added + additions.updated + additions.unchanged
      }
    }

    private func report() {
      intake.report(Progress(name: name, fraction: fraction, articles: outcome.total))
    }
  }
}

extension IntakeOutcome {
  mutating func add(_ other: IntakeOutcome) {
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    failures += other.failures
    if articles.count < 1000 { articles += other.articles }
  }
}
