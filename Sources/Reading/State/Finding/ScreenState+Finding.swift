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
    finding = Finding(self, narrowing: searchedView, isSearch: true)
    return seek(words, isWhole: true) + keepFound()
  }

  /// Asks for the articles in which the words occur, the best answers first.
  ///
  /// Unless it is whole, the last word is taken for the beginning of one.
  mutating func seek(_ words: String, isWhole: Bool = false) -> [Effect] {
    guard let base = finding?.base else { return [] }
    let query = Self.query(of: words, isWhole: isWhole)
    if query == .everything { return follow(base.query, order: base.order) }
    return follow(base.query.narrowed(by: query), order: ArticleOrder(.relevance))
  }

  /// Words, or with quotation marks among them a query.
  private static func query(of words: String, isWhole: Bool) -> Query {
    let isQuoted = words.count { $0 == "\"" } % 2 == 1
    let isBegun = !isWhole && words.last.map { $0.isLetter || $0.isNumber } ?? false
    if words.contains("\"") {
      let closed = words + (isQuoted ? "\"" : "") + (isBegun ? "*" : "")
      if let query = try? QueryParser.parse(closed) { return query }
    }
    let searchable = words.split(separator: " ").filter {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    let terms = searchable.enumerated().map { place, word in
      let isBeginning = word.hasSuffix("*") || isBegun && place == searchable.count - 1
      let bare = word.hasSuffix("*") ? word.dropLast() : word
      return Query.text(QueryText(String(bare), isBeginning: isBeginning))
    }
    return .all(of: terms)
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
    guard let reader, reader.sought != .nothing, !reader.matches.isEmpty || !reader.search.isEmpty
    else { return search("") }
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

  mutating func section(_ argument: String) -> [Effect] {
    if argument.isEmpty { return [.loadSections] }
    return show(ArticleView(.section(argument)))
  }
}
