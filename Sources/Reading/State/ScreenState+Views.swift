import Articles
import Screen

/// Showing one view after another, in one order or another.
extension ScreenState {
  /// Shows another list from its beginning, or at an article in it.
  mutating func show(
    _ view: ArticleView,
    at key: ArticleKey? = nil,
    keepingFocus: Bool = false
  ) -> [Effect] {
    let isFromSources = focus == .sources
    if !keepingFocus { focus = .list }
    guard view != list.view else { return readListAnew() }
    if view.isWhole {
      history.forget()
    } else {
      history.leave(ViewHistory.Step(list, isFromSources: isFromSources))
    }
    return replaceList(with: view, at: key, line: list.line)
  }

  /// Shows the view as it is now, without what has left it meanwhile.
  mutating func readListAnew() -> [Effect] {
    guard list.isLoaded else { return [] }
    list.readAnew()
    return askAgain()
  }

  /// Goes back to the view before, where there is one; false: this is the whole library.
  mutating func showPreviousView() -> [Effect]? {
    guard let step = history.back() else { return list.view.isWhole ? nil : show(.all) }
    let effects = replaceList(with: step.view, at: step.key, line: step.line)
    return step.isFromSources ? effects + openSources() : effects
  }

  /// Puts the list into another order, from its beginning.
  mutating func order(_ argument: String) -> [Effect] {
    if argument.isEmpty {
      overlay = .menu(.orders(for: list.view))
      return []
    }
    let name = argument.hasPrefix("-") ? String(argument.dropFirst()) : argument
    guard let criterion = ArticleOrder.Criterion(rawValue: name) else {
      fail(.badArgument(argument, command: Command.order.rawValue))
      return []
    }
    var view = list.view
    let isReversed =
      argument.hasPrefix("-") || view.order == ArticleOrder(criterion)
    view.order = ArticleOrder(criterion, isReversed: isReversed)
    focus = .list
    return view == list.view ? [] : replaceList(with: view, at: nil, line: 0)
  }

  /// Shows a part of the library by its name.
  mutating func view(_ argument: String) -> [Effect] {
    if argument.isEmpty {
      overlay = .menu(.views(in: list.view))
      return []
    }
    var view = list.view
    switch argument {
    case "library": view = ArticleView(order: list.view.order)
    case "polls": view.query = .poll(.open)
    default:
      guard let status = ArticleView.Status(rawValue: argument) else {
        fail(.badArgument(argument, command: Command.view.rawValue))
        return []
      }
      if view.query == .poll(.open) { view.query = .everything }
      view.status = status
    }
    return show(view)
  }

  private mutating func replaceList(
    with view: ArticleView,
    at key: ArticleKey?,
    line: Int
  ) -> [Effect] {
    list = ListState()
    list.view = view
    guard let key else { return begin() }
    list.lineToGoTo = line
    return goThere(.to(key)) + [.count(view)]
  }
}

extension ScreenState {
  /// What a view is called: what it is about, then what narrows it.
  func name(of view: ArticleView) -> SafeText {
    var names: [String] = []
    switch view.scope {
    case .library: break
    case .source(let id): if let source = sources.source(id) { names.append(source.name) }
    case .folder(let name), .section(let name): names.append(name)
    case .smartView(let id): if let smart = sources.smartView(id) { names.append(smart.name) }
    }
    if view.status != .all || names.isEmpty && !(view.query == .poll(.open)) {
      names.append(words.string(.filterName(view.status)))
    }
    if view.query == .poll(.open) {
      names.append(words.string(.list(.withOpenPolls)))
    } else if view.query != .everything {
      names.append(words.string(.foundWords(view.query.typed)))
    }
    return SafeText(names.joined(separator: " · "))
  }
}
