import Articles
import Screen

/// Putting the rows of the sources pane in order by hand, and naming those that are no sources.
extension ScreenState {
  /// Moves the selected source, folder or smart view by so many places among its siblings.
  mutating func reorder(by step: Int) -> [Effect] {
    guard focus == .sources, canStore() else { return [] }
    switch sources.selection {
    case .source(let id):
      let folder = sources.overview.sources.first { $0.id == id }?.folder
      let siblings = sources.overview.sources.filter { $0.folder == folder }.map(\.id)
      return Self.place(id, among: siblings, step: step).map { [.placeSource(id, before: $0)] }
        ?? []
    case .folder(let name):
      let parent = Self.parent(of: name)
      let siblings = sources.folders.filter { Self.parent(of: $0) == parent }
      return Self.place(name, among: siblings, step: step)
        .map { [.placeFolder(name, before: $0)] } ?? []
    case .smartView(let id):
      let siblings = sources.overview.smartViews.map(\.view.id)
      return Self.place(id, among: siblings, step: step)
        .map { [.placeSmartView(id, before: $0)] } ?? []
    default:
      say(.source(.hasFixedPlace))
      return []
    }
  }

  /// The sibling before which something comes to stand, nil in it for the end; nil where it is
  /// there already.
  private static func place<ID: Equatable>(
    _ id: ID,
    among siblings: [ID],
    step: Int
  ) -> ID?? {
    guard let index = siblings.firstIndex(of: id) else { return nil }
    let target = max(0, min(siblings.count - 1, index + step))
    if target == index { return nil }
    let others = siblings.filter { $0 != id }
    return .some(others.indices.contains(target) ? others[target] : nil)
  }

  private static func parent(of folder: String) -> String {
    SourceFolder.chain(of: folder).dropFirst().first ?? ""
  }
}

extension ScreenState {
  /// Names the selected folder; its place in others stays.
  mutating func renameFolder(_ name: String, to typed: String) -> [Effect] {
    guard canStore() else { return [] }
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    if typed.isEmpty {
      overlay = .prompt(Prompt(.renameFolder(name), text: SafeText(last).string))
      return []
    }
    let parent = Self.parent(of: name)
    guard let new = SourceFolder.name(typed: parent + "/" + typed), new != parent else {
      fail(.badArgument(typed, command: Command.rename.rawValue))
      return []
    }
    return new == name ? [] : [.renameFolder(name, to: new)]
  }

  mutating func renameSmartView(_ id: SmartViewID, to name: String) -> [Effect] {
    guard canStore(), let view = sources.smartView(id) else { return [] }
    if name.isEmpty {
      overlay = .prompt(Prompt(.renameSmartView(id), text: SafeText(view.name).string))
      return []
    }
    return name == view.name ? [] : [.renameSmartView(id, name)]
  }
}

extension ScreenState {
  /// The list of a folder goes on under the folder's new name.
  mutating func folderRenamed(_ name: String, to new: String) -> [Effect] {
    say(.source(.renamed(new)))
    guard case .folder(let shown) = list.view.scope, SourceFolder.contains(name, shown) else {
      return [.loadSources]
    }
    list.view.scope = .folder(new + shown.dropFirst(name.count))
    return [.loadSources] + askAgain()
  }

  mutating func smartViewRemoved(_ id: SmartViewID) -> [Effect] {
    say(.source(.removed(sources.smartView(id)?.name ?? "")))
    // A list of what is no more is a list of nothing.
    let effects = list.view.scope == .smartView(id) ? showPreviousView() ?? [] : []
    return effects + [.loadOverview]
  }
}
