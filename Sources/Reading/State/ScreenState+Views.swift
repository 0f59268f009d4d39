import Articles

/// Showing one view after another, in one order or another.
extension ScreenState {
  /// Shows another list from its beginning, or at an article in it.
  mutating func show(
    _ view: ArticleView,
    at key: ArticleKey? = nil,
    keepingFocus: Bool = false
  ) -> [Effect] {
    let isFromSources = focus == .sources
    if !keepingFocus { closeSources() }
    guard view != list.view else { return [] }
    if view.isWhole {
      history.forget()
    } else {
      history.leave(ViewHistory.Step(list, isFromSources: isFromSources))
    }
    return replaceList(with: view, at: key, line: list.line)
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
    closeSources()
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
