import Articles
import FoundationEssentials
import Polls
import Screen

extension ScreenState {
  /// Takes what happened and tells what is to be done about it.
  public mutating func take(_ action: Action) -> [Effect] {
    defer { boundPoll() }
    switch action {
    case .input(let input): return take(input)
    case .tick(let date): return tick(date)
    case .paused: return paused()
    case .rows(let answer): return take(answer)
    case .counted(let filter, let counts):
      if filter == list.view { list.counts = counts }
    case .unreadFound(let answer): return take(answer)
    case .opened(let article): return opened(article)
    case .refreshed(let article): refreshed(article)
    case .removed(let id): removed(id)
    case .marked(let ids, let isUnread): return marked(ids, isUnread: isUnread)
    case .kept(let ids, let isKept): return kept(ids, isKept: isKept)
    case .rated(let id, let own, let local): return rated(id, own: own, local: local)
    case .ratedAll(let ids, let own): return ratedAll(ids, own: own)
    case .ratings(let ratings, let scope): take(ratings, of: scope)
    case .voted(let standing): voted(standing)
    case .ownBallots(let polls): take(polls)
    case .pollDone(let deed, let standing, let open): return done(deed, standing, in: open)
    case .pollIsFixed(let id): fixed(id)
    case .pollRefused(let sentence): refused(sentence)
    case .made(let change): made(change)
    case .undone(let change, let left): say(.undone(change, left: left))
    case .redone(let change, let left): say(.redone(change, left: left))
    case .sections(let sections):
      // Late, it must not come between a person and what is being typed.
      if overlay == nil { overlay = .menu(.sections(sections)) }
    case .vocabulary(let vocabulary): self.vocabulary = vocabulary
    case .typedLines(let lines): return recalled(lines)
    case .viewSaved(let name):
      vocabulary = nil
      say(.finding(.saved(name)))
      return libraryChanged()
    case .overview(let overview): take(overview)
    case .sources(let sources): self.sources.take(sources)
    case .folderRenamed(let name, let new): return folderRenamed(name, to: new)
    case .smartViewsChanged: return [.loadOverview]
    case .smartViewRemoved(let id): return smartViewRemoved(id)
    case .sourceRenamed(_, let title): return renamed(title)
    case .sourceMoved(_, let folder): return moved(folder: folder)
    case .fullTextSet(_, let isOn): return fullTextSet(isOn)
    case .sourceRemoved(let id): return removed(id)
    case .fetchBegun: fetch = fetch ?? FetchProgress()
    case .fetching(let progress): fetching(progress)
    case .fetched(let outcome): fetched(outcome)
    case .fetchFailed(let sentence):
      fetch = nil
      fail(sentence)
    case .previewed(let address, let preview): previewed(address, preview)
    case .previewFailed(let address, let sentence): previewFailed(address, sentence)
    case .added(let sentence):
      say(sentence)
      list.showsArrivals = true
      return libraryChanged()
    case .themed(let theme):
      self.theme = theme
      say(.themeIs(theme.name))
    case .libraryChanged: return libraryChanged()
    case .said(let sentence): say(sentence)
    case .failed(let sentence):
      // It may have been for rows, which will then be asked for again.
      list.awaited = []
      if focus == .sources, !sources.isLoaded { focus = .list }
      fail(sentence)
    case .working(let sentence): work = sentence
    }
    return []
  }

  mutating func say(_ sentence: Sentence) {
    show(Message(sentence: sentence, isError: false))
  }

  mutating func fail(_ sentence: Sentence) {
    show(Message(sentence: sentence, isError: true))
  }

  /// Shows a line, or keeps it until what is being typed no longer stands in its place.
  private mutating func show(_ new: Message) {
    if isAsking { lateMessage = new } else { message = new }
  }

  /// Whether what is typed, or a question, has the line on which messages stand.
  private var isAsking: Bool {
    switch overlay {
    case .prompt, .question: true
    case .pollForm(let form): form.isLeaving
    default: false
    }
  }

  /// Says what could not be said before.
  mutating func sayLate() {
    if isAsking { return }
    guard message == nil, let late = lateMessage else { return }
    message = late
    lateMessage = nil
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
    guard let article = reader?.article else { return }
    let setting = readerSetting(for: article)
    changeReader { $0.layOut(setting, height: $1) }
  }

  /// What the library has to be told about the place of reading; nothing where it knows.
  mutating func rememberPlace() -> [Effect] {
    guard let reader, !setting.isPassing, reader.place != rememberedPlace else { return [] }
    rememberedPlace = reader.place
    return [.remember(reader.article.id, language: reader.article.article.language, reader.place)]
  }
}
