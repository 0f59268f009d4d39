import Articles
import Screen

/// The sources: looking at them, naming, placing and removing them.
extension ScreenState {
  /// The source that a command is about: the selected one, or the one whose articles are listed.
  var sourceInView: SourceSummary? {
    if focus == .sources { return sources.selectedSource }
    return list.view.scope.source.flatMap(sources.source)
  }

  /// How many rows of the sources can be seen.
  var visibleSources: Int {
    guard let height = layout.sources?.height else { return 1 }
    return focus == .sources ? SourcesPane.listHeight(in: height) : height
  }

  /// Whether the library has sources to show, and they are not put away.
  var canShowSources: Bool {
    !setting.isPassing && !(hidesSources && size.width >= Layout.widthForSources)
  }

  /// Goes to the sources or leaves them; beside the list, they are put away then.
  mutating func toggleSources() -> [Effect] {
    if focus == .sources {
      focus = .list
      hidesSources = size.width >= Layout.widthForSources
      layOutReader()
      clampPoll()
      return []
    }
    if setting.isPassing {
      fail(.notInLibrary)
      return []
    }
    return openSources()
  }

  mutating func openSources() -> [Effect] {
    if hidesSources {
      hidesSources = false
      layOutReader()
      clampPoll()
    }
    focus = .sources
    sources.select(list.view, visible: visibleSources)
    return rememberPlace() + [.loadSources]
  }

  mutating func take(_ overview: LibraryOverview) {
    sources.take(overview, visible: visibleSources)
  }

  /// Shows the list of the selected row; a heading is opened or closed.
  mutating func openSource() -> [Effect] {
    guard let view = sources.line.view else {
      _ = sources.toggle(visible: visibleSources)
      return []
    }
    return show(view)
  }

  mutating func toggleFolder() {
    _ = sources.toggle(visible: visibleSources)
  }

  /// Closes the folder in which the selected row is, and leaves the pane where there is none.
  mutating func closeFolder() {
    if !sources.closeOrLeave(visible: visibleSources) { focus = .list }
  }

  mutating func findSource(_ words: String) {
    if !sources.find(words, step: 0, visible: visibleSources), !words.isEmpty {
      fail(.source(.noneNamed(words)))
    }
  }

  mutating func nextSource(by step: Int) -> [Effect] {
    if sources.search.isEmpty { return search("") }
    for _ in 0..<min(abs(step), sources.lines.count)
    where !sources.find(sources.search, step: step.signum(), visible: visibleSources) {
      fail(.source(.noneNamed(sources.search)))
    }
    return []
  }
}

extension ScreenState {
  mutating func rename(_ title: String) -> [Effect] {
    if focus == .sources {
      switch sources.selection {
      case .folder(let name): return renameFolder(name, to: title)
      case .smartView(let id): return renameSmartView(id, to: title)
      default: break
      }
    }
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
    if focus == .sources, case .smartView(let id) = sources.selection {
      return canStore() ? [.removeSmartView(id)] : []
    }
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
  mutating func renamed(_ title: String) -> [Effect] {
    say(.source(.renamed(title)))
    return [.loadSources]
  }

  mutating func moved(folder: String) -> [Effect] {
    say(.source(.moved(folder: folder)))
    return [.loadSources]
  }

  mutating func fullTextSet(_ isOn: Bool) -> [Effect] {
    say(.source(.fullText(isOn)))
    return [.loadSources]
  }

  mutating func removed(_ id: SourceID) -> [Effect] {
    say(.source(.removed(sources.source(id)?.name ?? "")))
    // A list of nothing but its articles is a list of nothing.
    let effects = list.view.scope.source == id ? back(mayLeave: false) : []
    list.readAnew()
    return effects + libraryChanged()
  }
}
