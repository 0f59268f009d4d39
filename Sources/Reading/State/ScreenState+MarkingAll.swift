import Articles
import Screen

/// Marking everything that a list has.
extension ScreenState {
  /// Of how many articles a person is asked before they are marked: what a slip of a finger should
  /// not do, though it can be taken back.
  private static let mostUnasked = 1000

  /// Marks what the list in view, or the selected row of the sources, has.
  ///
  /// "unread" marks as unread, anything else as read.
  mutating func markAll(_ argument: String) -> [Effect] {
    guard argument.isEmpty || argument == "read" || argument == "unread" else {
      fail(.badArgument(argument, command: Command.markAll.rawValue))
      return []
    }
    guard canStore(), let (view, counts) = viewToMark else { return [] }
    let isUnread = argument == "unread"
    // Of a view of unread articles the total is the number that may be marked as read.
    let count = counts.map { isUnread ? $0.total - $0.unread : $0.unread } ?? 0
    if count > Self.mostUnasked {
      overlay = .question(.markAll(view, isUnread: isUnread, count: count))
      return []
    }
    return [.say(.unread(isUnread), of: .all(view))]
  }

  /// Enter does what was asked; any other key leaves the question, and does what it does.
  mutating func take(_ key: Key, _ question: Question) -> [Effect] {
    overlay = nil
    switch (key, question) {
    case (.enter, .markAll(let view, let isUnread, _)):
      return [.say(.unread(isUnread), of: .all(view))]
    case (.enter, .closePoll(let poll)): return [.closePoll(poll)]
    case (.enter, .revisePoll(let poll)): return revise(poll)
    case (.escape, _): return []
    default: return take(.input(.key(key)))
    }
  }

  private var viewToMark: (ArticleView, ListCounts?)? {
    guard focus == .sources else { return (list.view, list.counts) }
    let line = sources.line
    return line.view.map { ($0, ListCounts(total: line.count, unread: line.count)) }
  }
}
