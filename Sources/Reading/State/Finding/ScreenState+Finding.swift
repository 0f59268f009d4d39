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
      searchStart = reader?.beginSearch()
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
    searchStart = reader?.beginSearch()
    seekInText(words)
    return keepFoundText(words)
  }

  /// Marks in the article what is being typed.
  mutating func seekInText(_ words: String) {
    guard let searchStart else { return }
    changeReader { $0.find(words, from: searchStart, height: $1) }
  }

  /// Stays with what was found; without words it goes on to the next match of those before.
  mutating func keepFoundText(_ words: String) -> [Effect] {
    if words.isEmpty {
      searchStart = nil
      return reader?.matches.isEmpty == false ? nextMatch(by: 1) : []
    }
    if reader?.matches.isEmpty == true { leaveFoundText() }
    searchStart = nil
    sayMatch(of: words)
    return []
  }

  /// Goes back to where one was before the first letter.
  mutating func leaveFoundText() {
    guard let searchStart else { return }
    self.searchStart = nil
    changeReader { $0.leaveSearch(to: searchStart, height: $1) }
  }

  mutating func nextMatch(by step: Int) -> [Effect] {
    if focus == .sources { return nextSource(by: step) }
    if focus == .list { return list.view.query == .everything ? [] : move(by: step) }
    guard let reader, reader.sought != .nothing else { return search("") }
    changeReader { $0.nextMatch(by: step, height: $1) }
    sayMatch(of: reader.search)
    return []
  }

  private mutating func sayMatch(of words: String) {
    guard let reader else { return }
    if let match = reader.match {
      say(.matchOf(match + 1, reader.matches.count))
    } else {
      fail(.notFound(words))
    }
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
