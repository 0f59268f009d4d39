import Articles

/// The list of sources: all of them, by folder and title.
public struct SourcesState: Equatable, Sendable {
  /// A line of the list.
  enum Line: Equatable, Sendable {
    /// The heading above the sources of a folder.
    case folder(String)
    /// A source, an index into `rows`.
    case source(Int)
  }

  public internal(set) var rows: [SourceSummary] = []
  /// The selected source, an index into `rows`; 0 where there are none.
  public internal(set) var selected = 0
  /// The words that were looked for last.
  var search = ""
  private(set) var isLoaded = false
  private(set) var lines: [Line] = []
  /// The first line on the screen.
  private(set) var top = 0

  public var selection: SourceSummary? {
    rows.indices.contains(selected) ? rows[selected] : nil
  }

  /// Takes the sources in; the selected one stays selected.
  mutating func take(_ sources: [SourceSummary], visible: Int) {
    let old = selection?.id
    let offset = line(of: selected) - top
    rows = sources.map { ($0.order, $0) }
      .sorted { ($0.0, $0.1.id.rawValue) < ($1.0, $1.1.id.rawValue) }.map(\.1)
    isLoaded = true
    lines = []
    var folder = ""
    for (index, row) in rows.enumerated() {
      if row.folder != folder { lines.append(.folder(row.folder)) }
      folder = row.folder
      lines.append(.source(index))
    }
    selected =
      old.flatMap { old in rows.firstIndex { $0.id == old } }
      ?? max(0, min(rows.count - 1, selected))
    top = line(of: selected) - offset
    show(visible: visible)
  }

  mutating func move(by offset: Int, visible: Int) {
    selected = max(0, min(rows.count - 1, selected + offset))
    show(visible: visible)
  }

  mutating func select(line: Int, visible: Int) -> Bool {
    guard lines.indices.contains(line), case .source(let index) = lines[line] else { return false }
    selected = index
    show(visible: visible)
    return true
  }

  mutating func select(_ id: SourceID, visible: Int) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    selected = index
    show(visible: visible)
  }

  /// Goes to the next source with the words in its name, folder or address; false: there is none.
  mutating func find(_ words: String, step: Int, visible: Int) -> Bool {
    search = words
    let wanted = words.lowercased()
    guard !wanted.isEmpty, !rows.isEmpty else { return false }
    // The selected one is the last to be looked at when going on, and the first when beginning.
    let steps = step == 0 ? Array(0..<rows.count) : Array(1...rows.count)
    for distance in steps {
      let turn = (selected + (step < 0 ? -distance : distance)) % rows.count
      let index = (turn + rows.count) % rows.count
      guard rows[index].holds(wanted) else { continue }
      selected = index
      show(visible: visible)
      return true
    }
    return false
  }

  mutating func update(_ id: SourceID, visible: Int, _ change: (inout SourceSummary) -> Void) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    var changed = rows
    change(&changed[index])
    take(changed, visible: visible)
  }

  /// The folders in which something lies, each once.
  var folders: [String] {
    lines.compactMap { if case .folder(let name) = $0 { name } else { nil } }
  }

  func source(_ id: SourceID) -> SourceSummary? {
    rows.first { $0.id == id }
  }

  /// Scrolls as little as is needed to have the selection in sight, its folder's name above it.
  mutating func show(visible: Int) {
    let visible = max(1, visible)
    let line = line(of: selected)
    top = min(top, line > 0 && lines[line - 1].isFolder && visible > 1 ? line - 1 : line)
    if line >= top + visible { top = line - visible + 1 }
    top = max(0, min(top, lines.count - visible))
  }

  private func line(of index: Int) -> Int {
    lines.firstIndex(of: .source(index)) ?? 0
  }
}

extension SourcesState.Line {
  fileprivate var isFolder: Bool {
    if case .folder = self { true } else { false }
  }
}

extension SourceSummary {
  /// Those in no folder come first, then folder by folder; titles as in a dictionary.
  fileprivate var order: String { folder.lowercased() + "\u{0}" + name.lowercased() }

  fileprivate func holds(_ words: String) -> Bool {
    [title, folder, address].contains { $0.lowercased().contains(words) }
  }
}
