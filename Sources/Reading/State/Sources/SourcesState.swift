public import Articles

/// The sources pane: everything that can be listed, as a tree.
public struct SourcesState: Equatable, Sendable {
  public private(set) var overview = LibraryOverview()
  /// What is known of each source beyond its counts.
  private var facts: [SourceID: SourceSummary] = [:]
  private(set) var lines = SourceTree.lines(of: LibraryOverview(), closed: [])
  /// The selected row, an index into `lines`, of which there are always some.
  private(set) var selected = 0
  /// The first row on the screen.
  private(set) var top = 0
  /// What is not to show what is in it.
  private var closed: Set<SourceNode> = []
  /// The words that were looked for last.
  private(set) var search = ""
  /// Whether the library has answered.
  private(set) var isLoaded = false

  /// The selected row.
  var line: SourceLine { lines[selected] }

  public var selection: SourceNode { line.node }

  /// The selected source, where it is one that is known.
  public var selectedSource: SourceSummary? {
    if case .source(let id) = selection { source(id) } else { nil }
  }

  public func source(_ id: SourceID) -> SourceSummary? { facts[id] }

  /// Every source that is known, by number.
  var sources: [SourceSummary] { facts.values.sorted { $0.id.rawValue < $1.id.rawValue } }

  func smartView(_ id: SmartViewID) -> SmartView? {
    overview.smartViews.first { $0.view.id == id }?.view
  }

  /// The folders of sources, each once.
  var folders: [String] { overview.folders.map(\.name) }
}

extension SourcesState {
  /// Takes the counts and the order of things in; the selected row stays where it is.
  mutating func take(_ overview: LibraryOverview, visible: Int) {
    isLoaded = true
    guard overview != self.overview else { return }
    self.overview = overview
    layOut(visible: visible)
  }

  mutating func take(_ sources: [SourceSummary]) {
    facts = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func move(by offset: Int, visible: Int) {
    select(line: selected + offset, visible: visible)
  }

  /// Selects a row, or the nearest that there is.
  mutating func select(line: Int, visible: Int) {
    selected = max(0, min(lines.count - 1, line))
    show(visible: visible)
  }

  /// Selects what a list shows, where a row stands for it.
  mutating func select(_ view: ArticleView, visible: Int) {
    let found = lines.firstIndex { line in
      guard let shown = line.view, shown.scope == view.scope else { return false }
      // Of the library, its parts have rows; of anything else, only the whole has.
      return shown.scope != .library || (shown.status, shown.query) == (view.status, view.query)
    }
    if let found { select(line: found, visible: visible) }
  }

  /// Goes to the next row with more than nothing unread.
  mutating func moveToUnread(by step: Int, visible: Int) {
    let way =
      step > 0 ? Array(lines.indices.dropFirst(selected + 1)) : (0..<selected).reversed()
    let unread = way.filter { lines[$0].countsUnread && lines[$0].count > 0 }
    guard let line = unread.prefix(abs(step)).last else { return }
    select(line: line, visible: visible)
  }

  /// Opens or closes the selected row; false: nothing can be in it.
  mutating func toggle(visible: Int) -> Bool {
    guard let isOpen = lines[selected].isOpen else { return false }
    let node = selection
    if isOpen { closed.insert(node) } else { closed.remove(node) }
    layOut(visible: visible)
    return true
  }

  /// Closes the selected row, or goes to what it stands in; false: it stands in nothing.
  mutating func closeOrLeave(visible: Int) -> Bool {
    if lines[selected].isOpen == true { return toggle(visible: visible) }
    guard let parent = parent(of: selected) else { return false }
    select(line: parent, visible: visible)
    return true
  }

  /// Goes to the next row with the words in its name or address; false: there is none.
  mutating func find(_ words: String, step: Int, visible: Int) -> Bool {
    search = words
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return false }
    // The selected one is the last to be looked at when going on, and the first when beginning.
    let distances = step == 0 ? Array(0..<lines.count) : Array(1...lines.count)
    for distance in distances {
      let turn = (selected + (step < 0 ? -distance : distance)) % lines.count
      let index = (turn + lines.count) % lines.count
      guard holds(lines[index], wanted) else { continue }
      select(line: index, visible: visible)
      return true
    }
    return false
  }

  /// Scrolls as little as is needed to have the selection in sight.
  mutating func show(visible: Int) {
    let visible = max(1, visible)
    top = min(top, selected)
    if selected >= top + visible { top = selected - visible + 1 }
    top = max(0, min(top, lines.count - visible))
  }
}

extension SourcesState {
  /// Makes the rows anew; the selected one keeps its line, or goes to what stands nearest.
  private mutating func layOut(visible: Int) {
    let node = selection
    let offset = selected - top
    lines = SourceTree.lines(of: overview, closed: closed)
    selected =
      lines.firstIndex { $0.node == node } ?? max(0, min(lines.count - 1, selected))
    top = max(0, selected - offset)
    show(visible: visible)
  }

  private func parent(of index: Int) -> Int? {
    let line = lines[index]
    if case .group = line.node { return nil }
    return lines[..<index].lastIndex { above in
      switch above.node {
      case .group: true
      case .folder: above.depth < line.depth
      default: false
      }
    }
  }

  private func holds(_ line: SourceLine, _ words: String) -> Bool {
    var texts = [line.title]
    if case .source(let id) = line.node, let source = facts[id] { texts.append(source.address) }
    if case .folder(let name) = line.node { texts.append(name) }
    return texts.contains { $0.lowercased().contains(words) }
  }
}
