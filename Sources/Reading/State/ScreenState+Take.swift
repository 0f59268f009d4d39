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
    case .removed(let id): removed(id)
    case .marked(let ids, let isUnread): return marked(ids, isUnread: isUnread)
    case .kept(let ids, let isKept): return kept(ids, isKept: isKept)
    case .rated(let id, let own, let local): rated(id, own: own, local: local)
    case .voted(let standing): voted(standing)
    case .sections(let sections):
      // Late, it must not come between a person and what is being typed.
      if overlay == nil { overlay = .menu(.sections(sections)) }
    case .themed(let theme):
      self.theme = theme
      say(.themeIs(theme.name))
    case .libraryChanged: return libraryChanged()
    case .said(let sentence): say(sentence)
    case .failed(let sentence):
      // It may have been for rows, which will then be asked for again.
      list.awaited = []
      fail(sentence)
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
