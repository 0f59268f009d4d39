import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage

extension Round {
  /// Looks at files and folders again and reads what has changed in them.
  func visitFiles(
    of sources: [StoredSource],
    _ journal: Journal,
    _ now: () -> Date
  ) throws {
    for source in sources where !source.isOnTheWeb {
      if isStopped { return }
      journal.begin(source)
      var health = source.health
      var look = Look(
        source: source,
        intake: Intake(library: library, worker: reader),
        known: try library.looks(of: source.id)
      )
      do {
        try look.look(at: now(), isStopped: { isStopped })
        let isUnchanged = look.outcome.total == 0 && look.outcome.failures.isEmpty
        if isUnchanged {
          health.noteUnchanged(at: now())
        } else {
          health.noteDocument(bodyHash: nil, rhythm: FeedRhythm(), at: now())
        }
        journal.end(
          source.id,
          isUnchanged ? .unchanged : .read,
          failures: look.outcome.failures
        )
      } catch let failure as IntakeFailure where failure.kind != .internalTrouble {
        let failure = SourceFailure(failure)
        health.note(failure, at: now())
        journal.end(source.id, .failed(failure))
      } catch {
        let seen = Delivery(source: source.id, looks: look.seen)
        _ = try? library.take([seen], at: now())
        throw error
      }
      let outcome = look.outcome
      journal.count(
        source.id,
        added: outcome.added,
        updated: outcome.updated,
        unchanged: outcome.unchanged
      )
      let delivery = Delivery(source: source.id, health: health, looks: look.seen)
      journal.stored(delivery, try library.take([delivery], at: now())[0])
    }
  }
}

extension SourceFailure {
  fileprivate init(_ failure: IntakeFailure) {
    self =
      switch failure.trouble {
      case .noSuchFile: .noSuchFile
      case .noArticle, .noDocumentInFolder: .noArticle
      case .tooComplex: .tooComplex
      case .notReadable(let what): .notReadable(what)
      default: .told(failure.fact)
      }
  }
}
