import Articles

/// Saying the same of several articles, which are selected by moving.
extension ScreenState {
  /// Begins to select, or ends.
  mutating func toggleSelecting() {
    if list.isSelecting { list.endSelecting() } else { list.beginSelecting() }
  }

  /// Says something of all that are selected; nil where one article is meant.
  ///
  /// What is said may depend on their rows, which are nil where they reach beyond the window.
  mutating func sayOfSelection(_ mark: ([ArticleSummary]?) -> ArticleMark) -> [Effect]? {
    guard focus == .list, let chosen = list.chosen else { return nil }
    guard canStore() else { return [] }
    let mark = mark(list.chosenRows)
    list.endSelecting()
    return [.say(mark, of: chosen)]
  }

  /// Gives tags to the article or the selected ones, and takes tags away.
  mutating func tag(_ typed: String) -> [Effect] {
    let chosen = focus == .list ? list.chosen : nil
    guard let articles = chosen ?? target.map({ .these([$0.id]) }), canStore() else { return [] }
    if typed.isEmpty {
      overlay = .prompt(Prompt(.tags(articles)))
      return []
    }
    return tag(typed, articles)
  }

  mutating func tag(_ typed: String, _ articles: ArticleSelection) -> [Effect] {
    let tags = TypedTags(typed)
    guard !tags.adding.isEmpty || !tags.removing.isEmpty else {
      fail(.badArgument(typed, command: Command.tags.rawValue))
      return []
    }
    list.endSelecting()
    return [.say(.tagged(adding: tags.adding, removing: tags.removing), of: articles)]
  }
}
