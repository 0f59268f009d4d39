import Articles
import FoundationEssentials
import Reading
import Storage

extension Performer {
  /// What is asked of the library about its sources; nil for anything else.
  func answerAboutSources(_ effect: Effect, now: Date) throws(LibraryError) -> [Action]? {
    switch effect {
    case .loadSources:
      return [
        .sources(
          try library.sources().map { SourceSummary($0, usual: usualInterval, now: now) }
        )
      ]
    case .renameSource(let id, let title):
      try library.rename(id, to: title, at: now)
      return [.sourceRenamed(id, title)]
    case .moveSource(let id, let folder):
      try library.move(id, to: folder, at: now)
      return [.sourceMoved(id, folder: folder)]
    case .setFullText(let id, let isOn):
      try library.setFullText(isOn, of: id, at: now)
      return [.fullTextSet(id, isOn)]
    case .removeSource(let id):
      try library.removeSource(id, at: now)
      return [.sourceRemoved(id)]
    default: return nil
    }
  }
}
