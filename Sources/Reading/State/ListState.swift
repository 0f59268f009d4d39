public import Articles

/// The article list: a window of rows, never the whole of it.
public struct ListState: Equatable, Sendable {
  /// How many rows are asked for at once.
  static let page = 200
  /// How many rows the window keeps at most.
  static let most = 1000

  public internal(set) var view = ArticleView.all {
    didSet { words = WordMatch(view.query) }
  }
  /// What the view's query looks for in texts.
  private(set) var words = WordMatch(.everything)
  public internal(set) var rows: [ArticleSummary] = []
  /// The selected row, an index into `rows`; 0 where there are none.
  public internal(set) var selected = 0
  /// The first row on the screen, an index into `rows`.
  var top = 0
  var reachesStart = true
  var reachesEnd = true
  public internal(set) var counts: ListCounts?
  /// The newest row that has been in sight; what stands before it has come in since then.
  private var newestSeen: ArticleKey?
  /// Whether the list shows its beginning while it grows: it was empty, and nobody has moved in it.
  private(set) var followsBeginning = false
  /// Whether the next rows that come in at the beginning are waited for, where it is in sight.
  var showsArrivals = false
  /// Where a selection of several articles begins, which ends at the selected one; nil: it is alone.
  var anchor: ArticleKey?
  /// What stays in sight until the view is left or read anew.
  private var held = HeldRows()
  /// Whether the next rows are the view as it is, without what is held.
  private var isAnew = false
  /// What has been asked for and not answered.
  var awaited: Set<RowsRequest> = []
  var isLoaded = false
  /// The line on which the row is to stand to which one goes; nil: where the selected one stands.
  var lineToGoTo: Int?

  /// The row of the screen on which the selected article stands, counted from the list's first.
  var line: Int { selected - top }

  public var selection: ArticleSummary? {
    rows.indices.contains(selected) ? rows[selected] : nil
  }

  /// How many rows have come in above the first one on the screen, as far as the window reaches.
  public var newAbove: Int {
    guard let newestSeen else { return 0 }
    return rows.prefix(top).prefix { $0.key < newestSeen }.count
  }

  /// Takes rows in; the selected article stays selected and stays where it is on the screen.
  ///
  /// Returns what has to be asked for instead, where the answer no longer fits.
  mutating func take(_ answer: RowsAnswer) -> [RowsRequest] {
    guard answer.view == view else { return [] }
    let isAwaited = awaited.remove(answer.request) != nil
    switch answer.request {
    case .newest, .oldest:
      // One that comes a second time brings rows, but does not move the selection.
      guard isAwaited || !isLoaded else { return replaceAround(answer) }
      replace(with: answer)
    case .around: return replaceAround(answer)
    case .to, .at, .away:
      // Whoever has gone elsewhere in the meantime is not called back.
      guard isAwaited else { return [] }
      replace(goingTo: answer)
    case .after(let key): append(answer, after: key)
    case .before(let key): prepend(answer, before: key)
    }
    isLoaded = true
    if rows.isEmpty { followsBeginning = true }
    return []
  }

  /// Moves the selection by so many rows within the window, and keeps it in sight.
  mutating func move(by offset: Int, visible: Int) {
    select(selected + offset, visible: visible)
  }

  mutating func select(_ index: Int, visible: Int) {
    selected = max(0, min(rows.count - 1, index))
    show(visible: visible)
  }

  /// Somebody is there: from now on the rows stay where they are.
  mutating func hold() {
    if !rows.isEmpty { followsBeginning = false }
  }

  /// Scrolls as little as is needed to have the selection in sight.
  ///
  /// Whoever stays where they are does not have the end of the list pulled down to fill the screen.
  mutating func show(visible: Int, isStill: Bool = false) {
    let visible = max(1, visible)
    top = min(top, selected)
    if selected >= top + visible { top = selected - visible + 1 }
    // What has come in above may leave room below: the rows stay where they are.
    if newAbove == 0, !isStill { top = max(0, min(top, rows.count - visible)) }
    guard rows.indices.contains(top) else { return }
    let isBeginning = top == 0 && reachesStart
    newestSeen = newestSeen.map { min($0, rows[top].key) } ?? (isBeginning ? rows[top].key : nil)
  }

  /// What to ask for when the library has changed.
  func requestAfterChange() -> RowsRequest {
    guard let selection, !followsBeginning else { return .newest }
    return .around(selection.key)
  }

  /// What to ask for so that the next pages are there before they are needed.
  mutating func wants(visible: Int) -> [RowsRequest] {
    var requests: [RowsRequest] = []
    // Less than a page, so that what is dropped at one end is not at once wanted again.
    let margin = min(Self.page, max(40, visible * 3))
    if !reachesEnd, selected >= rows.count - margin, let last = rows.last {
      requests.append(.after(last.key))
    }
    if !reachesStart, selected < margin, let first = rows.first {
      requests.append(.before(first.key))
    }
    let new = requests.filter { !awaited.contains($0) }
    awaited.formUnion(new)
    return new
  }

  /// The row that is so many unread ones away from the selected one; nil where it is not here.
  func index(ofUnread step: Int) -> Int? {
    let way =
      step > 0
      ? Array(rows.indices.dropFirst(selected + 1)) : rows.indices.prefix(selected).reversed()
    let unread = way.lazy.filter { rows[$0].isUnread }.prefix(abs(step))
    return unread.count == abs(step) ? unread.last : nil
  }

  /// Changes what is shown of articles, which stay in sight whether or not they still belong here.
  mutating func update(_ ids: [ArticleID], _ change: (inout ArticleSummary) -> Void) {
    held.update(Set(ids), change)
    // The window is small, and what was changed may be the library.
    let places = Dictionary(rows.indices.map { (rows[$0].id, $0) }) { first, _ in first }
    for id in ids {
      guard let index = places[id] else { continue }
      change(&rows[index])
      if view.canLose { held.hold(rows[index]) }
    }
  }

  /// From the next answer on, the view is shown as it is.
  mutating func readAnew() {
    held.letGo()
    isAnew = true
  }

  /// Takes an article out that is no longer in the library.
  mutating func remove(_ id: ArticleID, visible: Int) {
    held.letGo(id)
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    rows.remove(at: index)
    if index < selected { selected -= 1 }
    if index < top { top -= 1 }
    select(selected, visible: visible)
  }
}

extension ListState {
  private mutating func replace(with answer: RowsAnswer) {
    let isOldest = answer.request == .oldest
    rows = joined(answer)
    reachesStart = answer.reachesStart
    reachesEnd = answer.reachesEnd
    selected = isOldest ? max(0, rows.count - 1) : 0
    top = isOldest ? selected : 0
  }

  /// Shows an article elsewhere in the list, or the one that stands nearest to its place.
  private mutating func replace(goingTo answer: RowsAnswer) {
    let line = lineToGoTo ?? line
    lineToGoTo = nil
    rows = joined(answer)
    reachesStart = answer.reachesStart
    reachesEnd = answer.reachesEnd
    selected =
      answer.chosen.flatMap { key in
        rows.firstIndex { $0.id == key.id } ?? rows.firstIndex { key < $0.key }
      } ?? max(0, rows.count - 1)
    top = max(0, selected - line)
  }

  private mutating func replaceAround(_ answer: RowsAnswer) -> [RowsRequest] {
    let old = selection
    if let old, isBeyond(answer, old.key) {
      // One has moved on in the meantime, farther than these rows reach.
      let request = RowsRequest.around(old.key)
      return awaited.insert(request).inserted ? [request] : []
    }
    let offset = selected - top
    let showsBeginning = top == 0 && showsArrivals
    // What others have changed must not go away under the cursor.
    if let old, view.canLose, !isAnew { held.hold(old) }
    isAnew = false
    rows = joined(answer)
    reachesStart = answer.reachesStart
    reachesEnd = answer.reachesEnd
    isLoaded = true
    // Where the selected article has left the list, its next older neighbour takes its place.
    selected =
      old.flatMap { old in
        rows.firstIndex { $0.id == old.id } ?? rows.firstIndex { old.key < $0.key }
      } ?? max(0, rows.count - 1)
    // The selected row stays where it is on the screen, unless somebody waits for what is new.
    top = max(0, selected - offset)
    if showsBeginning, reachesStart { (selected, top) = (0, 0) }
    showsArrivals = false
    if rows.isEmpty { followsBeginning = true }
    return []
  }

  /// The rows of an answer, and those that are held where they would stand among them.
  private func joined(_ answer: RowsAnswer) -> [ArticleSummary] {
    held.joined(
      to: answer.rows,
      after: answer.reachesStart ? nil : answer.rows.first?.key,
      before: answer.reachesEnd ? nil : answer.rows.last?.key
    )
  }

  /// Those that are not here yet: by some orders, an article that is changed stands elsewhere.
  private func missing(_ new: [ArticleSummary]) -> [ArticleSummary] {
    let here = Set(rows.map(\.id))
    return new.filter { !here.contains($0.id) }
  }

  /// Whether a row lies outside of an answer that says nothing of what is there.
  private func isBeyond(_ answer: RowsAnswer, _ key: ArticleKey) -> Bool {
    guard let first = answer.rows.first, let last = answer.rows.last else { return false }
    return !answer.reachesStart && key < first.key || !answer.reachesEnd && last.key < key
  }

  private mutating func append(_ answer: RowsAnswer, after key: ArticleKey) {
    guard rows.last?.key == key else { return }
    let end = answer.reachesEnd ? nil : answer.rows.last?.key
    rows += missing(held.joined(to: answer.rows, after: key, before: end))
    reachesEnd = answer.reachesEnd
    let surplus = min(rows.count - Self.most, top)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    selected -= surplus
    top -= surplus
    reachesStart = false
  }

  private mutating func prepend(_ answer: RowsAnswer, before key: ArticleKey) {
    guard rows.first?.key == key else { return }
    let start = answer.reachesStart ? nil : answer.rows.first?.key
    let above = missing(held.joined(to: answer.rows, after: start, before: key))
    rows = above + rows
    selected += above.count
    top += above.count
    reachesStart = answer.reachesStart
    if rows.count > Self.most {
      let surplus = min(rows.count - Self.most, rows.count - 1 - selected - 2 * Self.page)
      if surplus > 0 {
        rows.removeLast(surplus)
        reachesEnd = false
      }
    }
  }
}
