import Articles
import FoundationEssentials
import Polls
import Reading
import Screen

/// A screen with articles on it, driven by keys: what a test begins with.
struct Scene {
  var state: ScreenState
  /// Everything that was asked for since the scene began, in order.
  private(set) var effects: [Effect] = []
  /// The lines that were to be kept, with what they were typed for.
  private(set) var typedLines: [String] = []

  static let now = Date(timeIntervalSince1970: 1_773_482_400)  // 2026-03-14 10:00 UTC

  init(
    width: Int = 120,
    height: Int = 40,
    language: Language = .english,
    articles: [ArticleSummary]? = Sample.rows,
    isPassing: Bool = false,
    isReadOnly: Bool = false,
    keymap: Keymap = .standard,
    columns: [ListColumn] = ListColumn.standard,
    dateStyle: DateStyle = .relative,
    counts: Bool = true
  ) {
    let setting = ScreenState.Setting(
      words: Words(language, keymap: keymap, dateStyle: dateStyle),
      themes: ["plain", "other"],
      columns: columns,
      counts: counts,
      isPassing: isPassing,
      isReadOnly: isReadOnly
    )
    state = ScreenState(
      setting: setting,
      size: Size(width: width, height: height),
      theme: .plain,
      now: Self.now
    )
    effects = state.begin()
    // Without articles the list goes on waiting for its first answer.
    guard let articles else { return }
    answer(rows: articles)
    effects = []
  }

  /// Gives the list that was asked for, as a library with these articles would.
  mutating func answer(rows: [ArticleSummary]) {
    take(
      .rows(
        RowsAnswer(
          view: state.list.view,
          request: .newest,
          rows: rows,
          reachesStart: true,
          reachesEnd: true
        )
      )
    )
    let unread = rows.count(where: \.isUnread)
    take(.counted(state.list.view, ListCounts(total: rows.count, unread: unread)))
  }

  /// Answers every request for rows, and those that follow from the answers; tells how many.
  @discardableResult
  mutating func answerAll(from catalogue: Catalogue, view: ArticleView = .all) -> Int {
    var count = 0
    while count < 100 {
      let requests = takeRequests()
      if requests.isEmpty { break }
      count += requests.count
      for request in requests { take(.rows(catalogue.answer(request, limit: 200, view: view))) }
    }
    return count
  }

  /// The requests for rows since the last time.
  mutating func takeRequests() -> [RowsRequest] {
    defer { effects = [] }
    return effects.compactMap { effect in
      if case .loadRows(_, let request, _) = effect { request } else { nil }
    }
  }

  /// What was asked of the store to be changed.
  var changes: [Effect] {
    effects.filter { effect in
      switch effect {
      case .mark, .keep, .rate, .vote: true
      default: false
      }
    }
  }

  mutating func forgetEffects() {
    effects = []
  }

  /// Goes to a view by typing its commands.
  mutating func show(_ view: ArticleView) {
    if let section = view.scope.section { type(":section \(section)\n") }
    if view.status != .all { type(":view \(view.status.rawValue)\n") }
    if view.query != .everything { type("/\(view.query.typed) \n") }
  }

  /// Goes through the panes until this one has the focus.
  mutating func focus(_ pane: Pane) {
    for _ in Pane.allCases where state.focus != pane { press(.tab) }
  }

  mutating func take(_ action: Action) {
    for effect in state.take(action) {
      if case .keepTypedLine(let line, let kind) = effect {
        typedLines.append("\(kind.rawValue) \(line)")
      } else {
        effects.append(effect)
      }
    }
  }

  /// Types each character as a key of its own, a line break as Enter.
  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? .enter : .character(character)) }
  }

  /// Lets the pause pass after which digits and beginnings of sequences mean themselves.
  mutating func pause() {
    if state.isWaiting { take(.paused) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { take(.input(.key(key))) }
  }

  mutating func click(x: Int, y: Int, _ event: Mouse.Event = .press) {
    take(.input(.mouse(Mouse(event, at: Position(x: x, y: y)))))
  }

  /// Clicks on the first place where a text stands.
  mutating func click(on text: String) {
    for (y, line) in lines.enumerated() {
      let starts = line.indices.filter { line[$0...].hasPrefix(text) }
      guard let start = starts.first else { continue }
      click(x: Columns.width(of: SafeText(line[..<start])), y: y)
      return
    }
  }

  mutating func open(_ article: OpenArticle = Sample.open) {
    take(.opened(article))
    effects = []
  }

  /// How many cells are highlighted as found.
  var highlighted: Int {
    let theme = state.theme
    return frame.cells.count { $0.style == theme[.match] || $0.style == theme[.matchHere] }
  }

  var frame: Frame { Drawing.frame(of: state) }
  var lines: [String] { frame.lines }
  var text: String { lines.joined(separator: "\n") }
}
