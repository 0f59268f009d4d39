import Articles
import FoundationEssentials
import Polls
import Screen

extension ScreenState {
  /// Takes what happened and tells what is to be done about it.
  public mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .input(let input): return take(input)
    case .tick(let date): return tick(date)
    case .rows(let answer): return take(answer)
    case .counted(let filter, let counts):
      if filter == list.filter { list.counts = counts }
    case .opened(let article): return opened(article)
    case .refreshed(let article): refreshed(article)
    case .marked(let ids, let isUnread):
      list.update(ids) { $0.isUnread = isUnread }
      if let id = reader?.article.id, ids.contains(id) { reader?.article.isUnread = isUnread }
      return [.count(list.filter)]
    case .kept(let ids, let isKept):
      list.update(ids) { $0.isKept = isKept }
      if let id = reader?.article.id, ids.contains(id) { reader?.article.isKept = isKept }
    case .rated(let id, let own, let local):
      list.update([id]) { $0.ownRating = own }
      if reader?.article.id == id {
        reader?.article.ownRating = own
        reader?.article.localRatings = local
        layOutReader()
      }
    case .voted(let standing):
      if let index = reader?.article.polls.firstIndex(where: { $0.id == standing.id }) {
        reader?.article.polls[index] = standing
        layOutReader()
      }
    case .sections(let sections): overlay = .menu(.sections(sections))
    case .themed(let theme):
      self.theme = theme
      say(.themeIs(theme.name))
    case .libraryChanged: return libraryChanged()
    case .said(let sentence): say(sentence)
    case .failed(let sentence): fail(sentence)
    case .working(let sentence): work = sentence
    }
    return []
  }

  mutating func say(_ sentence: Sentence) {
    message = Message(sentence: sentence, isError: false)
  }

  mutating func fail(_ sentence: Sentence) {
    message = Message(sentence: sentence, isError: true)
  }

  /// Changes the open article's state, where there is one; the pane's height comes with it.
  mutating func changeReader(_ change: (inout ReaderState, Int) -> Void) {
    guard var open = reader else { return }
    let height = readerHeight
    // Out of the state while it changes, so that its text is not copied.
    reader = nil
    change(&open, height)
    reader = open
  }

  /// Lays the text out for the size and the facts of now; the place stays.
  mutating func layOutReader() {
    let setting = readerSetting
    changeReader { $0.layOut(setting, height: $1) }
  }

  /// What the library has to be told about the place of reading; nothing where it knows.
  mutating func rememberPlace() -> [Effect] {
    guard let reader, !setting.isPassing, reader.place != rememberedPlace else { return [] }
    rememberedPlace = reader.place
    return [.remember(reader.article.id, language: reader.article.article.language, reader.place)]
  }
}

extension ScreenState {
  private mutating func tick(_ date: Date) -> [Effect] {
    now = date
    return rememberPlace()
  }

  private mutating func take(_ answer: RowsAnswer) -> [Effect] {
    list.take(answer)
    list.show(visible: visibleRows)
    return wantedRows()
  }

  private mutating func opened(_ article: OpenArticle) -> [Effect] {
    var effects = rememberPlace()
    let isTranslation = reader?.article.id == article.id
    reader = ReaderState(article, setting: readerSetting)
    // Another article may have no polls, and then the reader is wider: lay it out once more.
    layOutReader()
    rememberedPlace = reader?.place
    if !isTranslation { poll = PollState() }
    focus = .reader
    if article.isUnread, !setting.isReadOnly {
      effects.append(.mark([article.id], isUnread: false))
    }
    if let invocation = afterOpening {
      afterOpening = nil
      effects += invoke(invocation)
    }
    return effects
  }

  private mutating func refreshed(_ article: OpenArticle) {
    guard reader?.article.id == article.id else { return }
    reader?.article = article
    poll.index = min(poll.index, max(0, article.polls.count - 1))
    if article.polls.isEmpty, focus == .poll { focus = .reader }
    layOutReader()
  }

  private mutating func libraryChanged() -> [Effect] {
    let request = list.selection.map { RowsRequest.around($0.key) } ?? .newest
    list.awaited = [request]
    var effects: [Effect] = [
      .loadRows(list.filter, request, limit: ListState.page), .count(list.filter),
    ]
    if let article = reader?.article {
      effects.append(.refresh(article.id, language: article.article.language))
    }
    return effects
  }
}
