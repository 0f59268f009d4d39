import Articles

/// Read, kept, another language.
extension ScreenState {
  mutating func toggleRead() -> [Effect] {
    let several = sayOfSelection { rows in
      // All of them become read, unless they are.
      .unread(rows.map { !$0.contains(where: \.isUnread) } ?? false)
    }
    if let several { return several }
    guard let target, canStore() else { return [] }
    return [.mark([target.id], isUnread: !target.isUnread)]
  }

  mutating func toggleKept() -> [Effect] {
    let several = sayOfSelection { rows in
      .kept(rows.map { !$0.allSatisfy(\.isKept) } ?? true)
    }
    if let several { return several }
    guard let target, canStore() else { return [] }
    return [.keep([target.id], isKept: !target.isKept)]
  }

  /// The next language of the article, or the one that is named.
  mutating func otherLanguage(_ argument: String) -> [Effect] {
    guard let open = reader?.article else {
      return afterOpeningSelection(Invocation(.language, argument))
    }
    if focus == .list, list.selection?.id != open.id {
      return afterOpeningSelection(Invocation(.language, argument))
    }
    let others = open.otherLanguages
    guard !others.isEmpty else {
      say(.noOtherLanguage)
      return []
    }
    let wanted =
      argument.isEmpty ? open.nextLanguage : others.first { $0.language == argument }
    guard let wanted else {
      fail(.badArgument(argument, command: Command.language.rawValue))
      return []
    }
    if open.storedLanguages.contains(wanted.language) {
      return rememberPlace() + ask(for: open.id, language: wanted.language)
    }
    guard wanted.url != nil else {
      say(.noAddressForLanguage(Words.name(ofLanguage: wanted.language)))
      return []
    }
    opening = Opening(id: open.id, focus: focus)
    return [.fetchTranslation(open.id, wanted)]
  }

  /// Opens the selected article and does the rest once it is there.
  mutating func afterOpeningSelection(_ invocation: Invocation) -> [Effect] {
    guard let row = list.selection else {
      say(.nothingOpen)
      return []
    }
    return ask(for: row.id, next: invocation)
  }

  /// Asks for an article; of several, the one that was asked for last is shown.
  mutating func ask(
    for id: ArticleID,
    language: String? = nil,
    next: Invocation? = nil
  ) -> [Effect] {
    opening = Opening(id: id, focus: focus, next: next)
    return [.open(id, language: language)]
  }
}
