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
      follow(with: Prompt(.searchList), narrowing: searchedView)
    case .reader, .poll:
      if !words.isEmpty { return searchText(words) }
      overlay = .prompt(Prompt(.searchText))
    }
    return []
  }

  /// Narrows the list to the articles in which the words occur; none asked for: widens it again.
  mutating func searchList(_ words: String) -> [Effect] {
    finding = Finding(from: list, narrowing: searchedView)
    return seek(words, isWhole: true) + keepFound()
  }

  /// Asks for the articles in which the words occur, the best answers first.
  ///
  /// Unless it is whole, the last word is taken for the beginning of one.
  mutating func seek(_ words: String, isWhole: Bool = false) -> [Effect] {
    guard let base = finding?.base else { return [] }
    let query = Query.words(isWhole ? words : Self.begun(words))
    if query == .everything { return follow(base.query, order: base.order) }
    return follow(base.query.narrowed(by: query), order: ArticleOrder(.relevance))
  }

  /// With a "*" after the word that is being typed.
  private static func begun(_ words: String) -> String {
    let isBegun = words.last.map { $0.isLetter || $0.isNumber } ?? false
    return isBegun ? words + "*" : words
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
