import Articles

/// Read, kept, another language, undo.
extension ScreenState {
  mutating func toggleRead() -> [Effect] {
    guard let target, canStore() else { return [] }
    undos.append(
      Undo(
        sentence: target.isUnread ? .markedRead : .markedUnread,
        effects: [.mark([target.id], isUnread: target.isUnread)]
      )
    )
    say(target.isUnread ? .markedRead : .markedUnread)
    return [.mark([target.id], isUnread: !target.isUnread)]
  }

  mutating func toggleKept() -> [Effect] {
    guard let target, canStore() else { return [] }
    undos.append(
      Undo(
        sentence: target.isKept ? .noLongerKept : .nowKept,
        effects: [.keep([target.id], isKept: target.isKept)]
      )
    )
    say(target.isKept ? .noLongerKept : .nowKept)
    return [.keep([target.id], isKept: !target.isKept)]
  }

  mutating func undo() -> [Effect] {
    guard let last = undos.popLast() else {
      say(.nothingToUndo)
      return []
    }
    say(.undone)
    return last.effects
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
      argument.isEmpty
      ? nextLanguage(of: open, among: others) : others.first { $0.language == argument }
    guard let wanted else {
      fail(.badArgument(argument, command: Command.language.rawValue))
      return []
    }
    if open.storedLanguages.contains(wanted.language) {
      return rememberPlace() + [.open(open.id, language: wanted.language)]
    }
    guard wanted.url != nil else {
      say(.noAddressForLanguage(Words.name(ofLanguage: wanted.language)))
      return []
    }
    return [.fetchTranslation(open.id, wanted)]
  }

  /// Opens the selected article and does the rest once it is there.
  mutating func afterOpeningSelection(_ invocation: Invocation) -> [Effect] {
    guard let row = list.selection else {
      say(.nothingOpen)
      return []
    }
    afterOpening = invocation
    return [.open(row.id, language: nil)]
  }

  /// Going through the languages in one order leads back to where one began.
  private func nextLanguage(of open: OpenArticle, among others: [Translation]) -> Translation? {
    let sorted = others.sorted { $0.language < $1.language }
    return sorted.first { $0.language > open.article.language ?? "" } ?? sorted.first
  }
}
