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
        .overview(try library.overview(at: now)),
        .sources(
          try library.sources().map { SourceSummary($0, usual: usualInterval, now: now) }
        ),
      ]
    case .loadOverview: return [.overview(try library.overview(at: now))]
    case .placeSource(let id, let other):
      try library.moveSource(id, before: other)
      return [.overview(try library.overview(at: now))]
    case .placeFolder(let name, let other):
      try library.moveFolder(name, before: other)
      return [.overview(try library.overview(at: now))]
    case .placeSmartView(let id, let other):
      try library.moveSmartView(id, before: other)
      return [.overview(try library.overview(at: now))]
    case .renameFolder(let name, let new):
      try library.renameFolder(name, to: new)
      return [.folderRenamed(name, to: new)]
    case .renameSmartView(let id, let name):
      try library.renameSmartView(id, to: name)
      return [.smartViewsChanged]
    case .removeSmartView(let id):
      try library.removeSmartView(id)
      return [.smartViewRemoved(id)]
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
