import Articles
import Screen

/// The sources: looking at them, naming, placing and removing them.
extension ScreenState {
  /// The source that a command is about: the selected one, or the one whose articles are listed.
  var sourceInView: SourceSummary? {
    if focus == .sources { return sources.selection }
    return list.view.scope.source.flatMap(sources.source)
  }

  /// How many lines of the list of sources can be seen.
  var visibleSources: Int {
    let area = layout(focus: .sources).sources ?? layout(focus: .list).list
    return SourcesPane.listHeight(in: area?.height ?? 1)
  }

  mutating func toggleSources() -> [Effect] {
    if focus == .sources {
      closeSources()
      return []
    }
    if setting.isPassing {
      fail(.notInLibrary)
      return []
    }
    return openSources()
  }

  mutating func openSources() -> [Effect] {
    if let id = list.view.scope.source { sources.select(id, visible: visibleSources) }
    showsSources = true
    focus = .sources
    return rememberPlace() + [.loadSources]
  }

  mutating func closeSources() {
    showsSources = false
    focus = .list
  }

  mutating func take(_ rows: [SourceSummary]) {
    sources.take(rows, visible: visibleSources)
  }

  /// Shows the articles of the selected source.
  mutating func openSource() -> [Effect] {
    guard let source = sources.selection else { return [] }
    return show(ArticleView(.source(source.id)))
  }

  mutating func findSource(_ words: String) {
    if !sources.find(words, step: 0, visible: visibleSources), !words.isEmpty {
      fail(.source(.noneNamed(words)))
    }
  }

  mutating func nextSource(by step: Int) -> [Effect] {
    if sources.search.isEmpty { return search("") }
    for _ in 0..<min(abs(step), max(1, sources.rows.count))
    where !sources.find(sources.search, step: step.signum(), visible: visibleSources) {
      fail(.source(.noneNamed(sources.search)))
    }
    return []
  }
}

extension ScreenState {
  mutating func rename(_ title: String) -> [Effect] {
    guard let source = changeableSource() else { return [] }
    if title.isEmpty {
      overlay = .prompt(Prompt(.renameSource(source.id), text: SafeText(source.title).string))
      return []
    }
    return rename(source.id, to: title)
  }

  mutating func rename(_ id: SourceID, to title: String) -> [Effect] {
    guard let source = sources.source(id), source.title != title else { return [] }
    return [.renameSource(id, title)]
  }

  mutating func moveSource(_ folder: String) -> [Effect] {
    guard let source = changeableSource() else { return [] }
    if folder.isEmpty {
      overlay = .prompt(Prompt(.moveSource(source.id), text: SafeText(source.folder).string))
      return []
    }
    return move(source.id, to: folder)
  }

  /// An empty folder takes the source out of the one in which it lies.
  mutating func move(_ id: SourceID, to folder: String) -> [Effect] {
    guard let name = SourceFolder.name(typed: folder) else {
      fail(.badArgument(folder, command: Command.move.rawValue))
      return []
    }
    guard let source = sources.source(id), source.folder != name else { return [] }
    return [.moveSource(id, folder: name)]
  }

  mutating func toggleFullText() -> [Effect] {
    guard let source = changeableSource() else { return [] }
    return [.setFullText(source.id, !source.hasFullText)]
  }

  mutating func removeSource() -> [Effect] {
    guard let source = changeableSource() else { return [] }
    return [.removeSource(source.id)]
  }

  /// The source that a change would be about; says why there is none.
  private mutating func changeableSource() -> SourceSummary? {
    guard canStore() else { return nil }
    if sourceInView == nil { fail(.source(.chooseOne)) }
    return sourceInView
  }
}

extension ScreenState {
  mutating func renamed(_ id: SourceID, _ title: String) {
    sources.update(id, visible: visibleSources) { $0.title = title }
    say(.source(.renamed(title)))
  }

  mutating func moved(_ id: SourceID, folder: String) {
    sources.update(id, visible: visibleSources) { $0.folder = folder }
    say(.source(.moved(folder: folder)))
  }

  mutating func fullTextSet(_ id: SourceID, _ isOn: Bool) {
    sources.update(id, visible: visibleSources) { $0.hasFullText = isOn }
    say(.source(.fullText(isOn)))
  }

  mutating func removed(_ id: SourceID) -> [Effect] {
    say(.source(.removed(sources.source(id)?.name ?? "")))
    // A list of nothing but its articles is a list of nothing.
    let effects = list.view.scope.source == id ? back(mayLeave: false) : []
    return effects + libraryChanged()
  }
}
