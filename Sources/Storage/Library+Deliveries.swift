public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Takes in what visits to sources came to, within one transaction.
  ///
  /// What `add` promises of articles holds here as well. A title that the person gave outweighs the
  /// feed's. The answers are in the order of the deliveries, nil for a source that was removed
  /// meanwhile.
  ///
  /// Other writers of this process wait meanwhile as well, the keys of the screen among them: some
  /// dozens of articles at a time are enough.
  public func take(
    _ deliveries: [Delivery],
    at now: Date
  ) throws(LibraryError) -> [Additions?] {
    try connections.write { db in
      var last: Intake?
      let additions = try deliveries.map { delivery -> Additions? in
        var intake: Intake
        do {
          intake = try Intake(delivery.source, after: last, at: now, in: db)
        } catch LibraryError.notFound {
          return nil
        }
        for document in delivery.documents { try intake.take(document) }
        try DeliveryNotes(db: db, now: now).take(delivery, intake.additions)
        last = intake
        return intake.additions
      }
      _ = try last?.finish()
      return additions
    }
  }

  /// What was last seen of a source's files, by their paths.
  public func looks(of source: SourceID) throws(LibraryError) -> [String: FileLook] {
    try connections.read { db in
      let looks = try db.all(
        "SELECT path, modified, size, hash FROM looks WHERE source = ?",
        [source.rawValue]
      ) { row in
        FileLook(
          path: try row.text(0),
          modified: try row.decode(atIndex: 1),
          size: try row.decode(atIndex: 2),
          hash: UInt64(bitPattern: try row.decode(Int64.self, atIndex: 3))
        )
      }
      return Dictionary(looks.map { ($0.path, $0) }) { $1 }
    }
  }
}
