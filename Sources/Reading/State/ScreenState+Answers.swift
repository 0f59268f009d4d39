import Articles
import FoundationEssentials
import Polls
import Screen

/// What the store answers and what has changed in it.
extension ScreenState {
  mutating func tick(_ date: Date) -> [Effect] {
    let before = now
    now = date
    let polls = reader?.article.polls ?? []
    // A poll that opens or closes in these moments looks different from now on.
    if polls.contains(where: { $0.poll.phase(at: before) != $0.poll.phase(at: date) }) {
      layOutReader()
      clampPoll()
    }
    return rememberPlace()
  }

  mutating func take(_ answer: RowsAnswer) -> [Effect] {
    showFound(answer)
    let requests = list.take(answer)
    let isStill = if case .around = answer.request { true } else { false }
    list.show(visible: visibleRows, isStill: isStill)
    // What is found while one types is replaced too soon for its next pages.
    return load(requests) + (finding == nil ? wantedRows() : [])
  }

  mutating func marked(_ ids: [ArticleID], isUnread: Bool) -> [Effect] {
    list.update(ids) { $0.isUnread = isUnread }
    if let id = reader?.article.id, ids.contains(id) { reader?.article.isUnread = isUnread }
    return countAgain()
  }

  mutating func kept(_ ids: [ArticleID], isKept: Bool) -> [Effect] {
    list.update(ids) { $0.isKept = isKept }
    if let id = reader?.article.id, ids.contains(id) { reader?.article.isKept = isKept }
    return countAgain(isCounted: list.view.canLose)
  }

  mutating func rated(_ id: ArticleID, own: Rating?, local: RatingSummary) -> [Effect] {
    say(own.map { .ratedAs($0.stars) } ?? .ratingWithdrawn)
    list.update([id]) { $0.ownRating = own }
    if reader?.article.id == id {
      reader?.article.ownRating = own
      reader?.article.localRatings = local
      layOutReader()
    }
    return countAgain(isCounted: list.view.canLose)
  }

  /// What the numbers in sight are now.
  func countAgain(isCounted: Bool = true) -> [Effect] {
    (isCounted ? [.count(list.view)] : []) + (showsSources ? [.loadOverview] : [])
  }

  mutating func ratedAll(_ ids: [ArticleID], own: Rating?) -> [Effect] {
    list.update(ids) { $0.ownRating = own }
    let effects = countAgain(isCounted: list.view.canLose)
    guard let open = reader?.article, ids.contains(open.id) else { return effects }
    return effects + [.refresh(open.id, language: open.article.language)]
  }

  mutating func voted(_ standing: PollStanding) {
    let index = reader?.article.polls.firstIndex { $0.id == standing.id }
    let before = index.flatMap { reader?.article.polls[$0].own }
    say(said(of: standing, before: before))
    guard let index else { return }
    if index == poll.index, openPoll?.poll.options != standing.poll.options { poll.leave() }
    reader?.article.polls[index] = standing
    layOutReader()
    clampPoll()
  }

  /// What has become of one's ballot, and by what it can be found again.
  private func said(of standing: PollStanding, before: Ballot?) -> Sentence {
    guard standing.own != nil else { return .ballotWithdrawn }
    guard let receipt = standing.receipt else {
      return before == nil ? .ballotCast : .ballotChanged
    }
    return .polling(.cast(receipt: receipt.shortText, isChange: before != nil))
  }

  mutating func removed(_ id: ArticleID) {
    list.remove(id, visible: visibleRows)
    guard reader?.article.id == id else { return }
    reader = nil
    poll = PollState()
    focus = .list
  }

  mutating func opened(_ article: OpenArticle) -> [Effect] {
    // Whoever has gone on to another article is not called back by one that comes late.
    if let opening, opening.id != article.id { return [] }
    var effects = rememberPlace()
    let isSameArticle = reader?.article.id == article.id
    if !isSameArticle { openRatings = nil }
    reader = ReaderState(article, setting: readerSetting(for: article))
    // What the list was searched for is marked in what was opened from it.
    if opening?.focus == .list { reader?.mark(list.words) }
    changeReader { $0.clamp(height: $1) }
    rememberedPlace = reader?.place
    let isSamePoll = isSameArticle && article.polls.indices.contains(poll.index)
    if isSamePoll { poll.leave() } else { poll = PollState() }
    // Who asked for another language and has gone elsewhere since then stays there.
    let hasLeft = isSameArticle && opening.map { $0.focus != focus } == true
    if !hasLeft || focus == .poll && !isSamePoll { focus = .reader }
    clampPoll()
    if article.isUnread, !setting.isReadOnly {
      effects.append(.markOpened(article.id))
    }
    if let id = opening?.poll, let index = article.polls.firstIndex(where: { $0.id == id }) {
      opening?.poll = nil
      show(poll: index)
    }
    if let next = opening?.next {
      opening?.next = nil
      effects += invoke(next)
    }
    return effects
  }

  mutating func refreshed(_ article: OpenArticle) {
    guard let old = reader?.article, old.id == article.id else { return }
    let shown = openPoll
    changeReader { reader, _ in reader.refresh(article) }
    if let shown, let index = article.polls.firstIndex(where: { $0.id == shown.id }) {
      poll.index = index
      if article.polls[index].poll.options != shown.poll.options { poll.leave() }
    } else {
      poll = PollState()
      if article.polls.isEmpty, focus == .poll { focus = .reader }
    }
    layOutReader()
    clampPoll()
  }

  mutating func libraryChanged() -> [Effect] {
    // A list that follows what is typed is not asked for in between.
    finding?.isStale = true
    var effects = finding == nil ? askAgain() : []
    if let article = reader?.article {
      effects.append(.refresh(article.id, language: article.article.language))
    }
    if showsSources { effects.append(.loadSources) }
    if case .votes = overlay { effects.append(.loadOwnBallots) }
    return effects
  }
}
