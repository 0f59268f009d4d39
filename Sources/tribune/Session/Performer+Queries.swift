import Articles
import FoundationEssentials
import Reading
import Storage

extension Performer {
  /// What is asked of the library about queries and the smart views made of them; nil for anything
  /// else.
  func answerAboutQueries(_ effect: Effect, now: Date) throws(LibraryError) -> [Action]? {
    switch effect {
    case .loadVocabulary: return [.vocabulary(try vocabulary())]
    case .saveView(let name, let view):
      let query = try query(of: view)
      _ = try library.addSmartView(name: name, query: query.typed, order: view.order)
      return [.viewSaved(name)]
    case .changeSmartView(let id, let query, let order):
      try library.changeSmartView(id, query: query, order: order)
      let changed = try library.smartViews().first { $0.id == id }
      return [.viewSaved(changed?.name ?? "")]
    default: return nil
    }
  }

  private func vocabulary() throws(LibraryError) -> Vocabulary {
    let overview = try library.overview()
    return Vocabulary(
      sources: overview.sources.map(\.source.title),
      folders: overview.folders.map(\.name),
      sections: overview.sections.map(\.name),
      tags: try library.tags().map(\.name),
      languages: try library.languages()
    )
  }

  /// What a view shows as a query alone: its scope and its status become terms.
  private func query(of view: ArticleView) throws(LibraryError) -> Query {
    let scope: Query =
      switch view.scope {
      case .library: .everything
      case .folder(let name): .folder(name)
      case .section(let name): .section(name)
      case .source(let id): .source(try library.source(id).source.title)
      case .smartView(let id): try query(ofSmartView: id)
      }
    let status: Query =
      switch view.status {
      case .all: .everything
      case .unread: .mark(.unread)
      case .kept: .mark(.kept)
      case .rated: .mark(.rated)
      }
    return scope.narrowed(by: status).narrowed(by: view.query)
  }

  private func query(ofSmartView id: SmartViewID) throws(LibraryError) -> Query {
    let view = try library.smartViews().first { $0.id == id }
    guard let view, let query = try? QueryParser.parse(view.query) else { throw .notFound }
    return query
  }
}
