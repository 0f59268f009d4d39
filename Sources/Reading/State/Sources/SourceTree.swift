import Articles

/// The rows of the sources pane in their order, made of what the library can list.
struct SourceTree {
  private let overview: LibraryOverview
  private let closed: Set<SourceNode>
  private let sources: [String: [SourceOverview]]
  private var lines: [SourceLine] = []

  /// What stands in something closed is left out.
  static func lines(of overview: LibraryOverview, closed: Set<SourceNode>) -> [SourceLine] {
    var tree = SourceTree(overview, closed: closed)
    tree.addViews()
    tree.addSmartViews()
    tree.addSources()
    tree.addSections()
    return tree.lines
  }

  private init(_ overview: LibraryOverview, closed: Set<SourceNode>) {
    self.overview = overview
    self.closed = closed
    sources = Dictionary(grouping: overview.sources, by: \.folder)
  }
}

extension SourceTree {
  private mutating func addViews() {
    for status in ArticleView.Status.allCases {
      let count =
        switch status {
        case .all: overview.counts.total
        case .unread: overview.counts.unread
        case .kept: overview.kept
        case .rated: overview.rated
        }
      lines.append(
        SourceLine(
          node: .status(status),
          count: count,
          countsUnread: status == .unread,
          view: ArticleView(status: status)
        )
      )
    }
    lines.append(
      SourceLine(
        node: .openPolls,
        count: overview.withOpenPolls,
        countsUnread: false,
        view: .withOpenPolls
      )
    )
  }

  private mutating func addSmartViews() {
    guard !overview.smartViews.isEmpty, addHeading(.smartViews) else { return }
    for smart in overview.smartViews {
      lines.append(
        SourceLine(
          node: .smartView(smart.view.id),
          title: smart.view.name,
          count: smart.counts?.unread ?? 0,
          isFailing: smart.counts == nil,
          view: ArticleView(.smartView(smart.view.id), order: smart.view.order)
        )
      )
    }
  }

  private mutating func addSources() {
    guard !overview.sources.isEmpty || !overview.folders.isEmpty, addHeading(.sources) else {
      return
    }
    addSources(in: "", depth: 0)
    for folder in overview.folders {
      let around = SourceFolder.chain(of: folder.name).dropFirst()
      guard !around.contains(where: { closed.contains(.folder($0)) }) else { continue }
      let isOpen = !closed.contains(.folder(folder.name))
      lines.append(
        SourceLine(
          node: .folder(folder.name),
          title: String(folder.title),
          depth: folder.depth,
          count: folder.counts.unread,
          isOpen: isOpen,
          view: ArticleView(.folder(folder.name))
        )
      )
      if isOpen { addSources(in: folder.name, depth: folder.depth + 1) }
    }
  }

  private mutating func addSources(in folder: String, depth: Int) {
    for source in sources[folder] ?? [] {
      lines.append(
        SourceLine(
          node: .source(source.id),
          title: source.source.title.isEmpty ? source.source.address : source.source.title,
          depth: depth,
          count: source.counts.unread,
          isFailing: source.health.problem != nil,
          view: ArticleView(.source(source.id))
        )
      )
    }
  }

  private mutating func addSections() {
    guard !overview.sections.isEmpty, addHeading(.sections) else { return }
    for section in overview.sections {
      lines.append(
        SourceLine(
          node: .section(section.name),
          title: section.name,
          count: section.counts.unread,
          view: ArticleView(.section(section.name))
        )
      )
    }
  }

  /// Whether what belongs below the heading is shown.
  private mutating func addHeading(_ group: SourceNode.Group) -> Bool {
    let isOpen = !closed.contains(.group(group))
    lines.append(SourceLine(node: .group(group), isOpen: isOpen))
    return isOpen
  }
}
