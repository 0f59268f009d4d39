import Articles

/// Searching, filtering, sections.
extension ScreenState {
  mutating func search(_ words: String) -> [Effect] {
    switch focus {
    case .sources:
      if words.isEmpty { overlay = .prompt(Prompt(.searchSources)) } else { findSource(words) }
      return []
    case .list:
      if !words.isEmpty { return searchList(words) }
      overlay = .prompt(Prompt(.searchList))
    case .reader, .poll:
      if !words.isEmpty { return searchText(words) }
      overlay = .prompt(Prompt(.searchText))
    }
    return []
  }

  /// Narrows the list to the articles in which the words occur; none asked for: widens it again.
  mutating func searchList(_ words: String) -> [Effect] {
    var filter = list.view
    filter.query = .words(words)
    return show(filter)
  }

  mutating func searchText(_ words: String) -> [Effect] {
    changeReader { $0.find(words, height: $1) }
    guard let reader, !words.isEmpty else { return [] }
    if reader.matches.isEmpty {
      fail(.notFound(words))
    } else {
      say(.matchOf(reader.match + 1, reader.matches.count))
    }
    return []
  }

  mutating func nextMatch(by step: Int) -> [Effect] {
    if focus == .sources { return nextSource(by: step) }
    if focus == .list { return list.view.query == .everything ? [] : move(by: step) }
    guard let reader, !reader.search.isEmpty else { return search("") }
    changeReader { $0.nextMatch(by: step, height: $1) }
    if let reader = self.reader, !reader.matches.isEmpty {
      say(.matchOf(reader.match + 1, reader.matches.count))
    } else {
      fail(.notFound(reader.search))
    }
    return []
  }

  mutating func filter(_ argument: String) -> [Effect] {
    if argument.isEmpty {
      overlay = .menu(.filters)
      return []
    }
    guard let status = ArticleView.Status(rawValue: argument) else {
      fail(.badArgument(argument, command: Command.filter.rawValue))
      return []
    }
    var filter = list.view
    filter.status = status
    return show(filter)
  }

  mutating func section(_ argument: String) -> [Effect] {
    if argument.isEmpty { return [.loadSections] }
    return show(ArticleView(.section(argument)))
  }
}
