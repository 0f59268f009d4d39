import Articles
import Polls

/// Changes of the store, and taking them back.
///
/// What can be undone is what the store has made: a change that it refuses leaves nothing behind.
extension ScreenState {
  /// Asks the store for a change that can be taken back once it is made.
  ///
  /// The title is that of the article that it is about, where no other is given.
  mutating func change(_ change: Effect, reversal: Effect, title: String? = nil) -> [Effect] {
    asked.append(Undo(change: change, reversal: reversal, title: title ?? targetTitle))
    return [change]
  }

  mutating func undo() -> [Effect] {
    // A question that waits for Enter is what one takes back first.
    if poll.stage == .confirming || poll.stage == .withdrawing {
      poll.leave()
      clampPoll()
      return []
    }
    guard let last = undos.popLast() else {
      say(.nothingToUndo)
      return []
    }
    asked.append(
      Undo(change: last.reversal, reversal: last.change, title: last.title, isReversal: true)
    )
    return [last.reversal]
  }

  /// Tells that the store has made a change; called before the state shows it.
  ///
  /// Returns what was asked, or nil where nobody asked for it here.
  mutating func made(_ change: Effect) -> Undo? {
    guard let index = asked.firstIndex(where: { $0.change == change }) else { return nil }
    var undo = asked[index]
    // The store answers in the order in which it is asked: what stands before was refused.
    asked.removeSubrange(...index)
    guard !undo.isReversal else { return undo }
    undo.reversal = reversal(of: change) ?? undo.reversal
    undos.append(undo)
    if undos.count > Self.mostUndos { undos.removeFirst() }
    return undo
  }
}

extension ScreenState {
  /// The title of the article that a command is about; empty where it has none.
  private var targetTitle: String {
    (focus == .list ? list.selection?.title : reader?.article.article.title) ?? ""
  }

  private static let mostUndos = 1000

  /// What leads back to what is shown now; nil where the thing is out of sight.
  private func reversal(of change: Effect) -> Effect? {
    switch change {
    case .rate(let id, _): facts(of: id).map { .rate(id, $0.own) }
    case .mark(let ids, _):
      ids.first.flatMap(facts).map { .mark(ids, isUnread: $0.isUnread) }
    case .keep(let ids, _):
      ids.first.flatMap(facts).map { .keep(ids, isKept: $0.isKept) }
    case .vote(let id, _):
      reader?.article.polls.first { $0.id == id }.map { .vote(id, $0.own) }
    case .renameSource(let id, _): sources.source(id).map { .renameSource(id, $0.title) }
    case .moveSource(let id, _): sources.source(id).map { .moveSource(id, folder: $0.folder) }
    default: nil
    }
  }

  private func facts(of id: ArticleID) -> Target? {
    if let article = reader?.article, article.id == id { return Target(article) }
    return list.rows.first { $0.id == id }.map(Target.init)
  }
}
