import Articles
import FoundationEssentials
import Storage

/// Gathers what visits bring and stores it in transactions that are short enough for the keys of
/// the screen to pass in between.
struct Tray {
  /// A transaction holds no more documents and, as a measure of their work, blocks than this.
  private static let mostDocuments = 40
  private static let mostBlocks = 600
  /// How long something waits at most for others, in seconds.
  private static let patience = 0.25

  let library: Library
  /// Told what came of each delivery, once it is stored.
  let stored: (Delivery, Additions?) -> Void
  private var deliveries: [Delivery] = []
  private var documents = 0
  private var blocks = 0
  private var since = ContinuousClock.now

  init(library: Library, stored: @escaping (Delivery, Additions?) -> Void) {
    self.library = library
    self.stored = stored
  }

  mutating func put(_ delivery: Delivery, at now: Date) throws {
    if deliveries.isEmpty { since = .now }
    if let last = deliveries.indices.last, deliveries[last].source == delivery.source,
      deliveries[last].health == nil
    {
      deliveries[last].add(delivery)
    } else {
      deliveries.append(delivery)
    }
    documents += delivery.documents.count
    blocks += delivery.documents.reduce(0) { $0 + $1.article.body.blocks.count }
    let isFull =
      documents >= Self.mostDocuments || blocks >= Self.mostBlocks
      || deliveries.count >= 4 * Self.mostDocuments
    if isFull || since.duration(to: .now) > .seconds(Self.patience) { try empty(at: now) }
  }

  mutating func empty(at now: Date) throws {
    guard !deliveries.isEmpty else { return }
    let additions = try library.take(deliveries, at: now)
    for (delivery, additions) in zip(deliveries, additions) { stored(delivery, additions) }
    deliveries.removeAll(keepingCapacity: true)
    (documents, blocks) = (0, 0)
  }
}

extension Delivery {
  /// Takes a later delivery of the same visit in.
  fileprivate mutating func add(_ later: Delivery) {
    documents += later.documents
    looks += later.looks
    health = later.health
    title = later.title ?? title
    address = later.address ?? address
    mayReachPrivate = later.mayReachPrivate
  }
}
