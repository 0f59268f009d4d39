import Articles
import FoundationEssentials
import Polls
import Reading
import Storage

extension Performer {
  /// What is changed, taken back and made again; nil for anything else.
  func answerAboutChanges(_ effect: Effect, now: Date) throws(LibraryError) -> [Action]? {
    switch effect {
    case .mark(let ids, let isUnread):
      try library.setRead(ids, !isUnread, at: now)
      return [.marked(ids, isUnread: isUnread), .made(Change(.read(!isUnread), count: ids.count))]
    case .markOpened(let id):
      try library.setRead([id], true, recorded: false)
      return [.marked([id], isUnread: false)]
    case .keep(let ids, let isKept):
      try library.setKept(ids, isKept, at: now)
      return [.kept(ids, isKept: isKept), .made(Change(.kept(isKept), count: ids.count))]
    case .rate(let id, let rating):
      try library.rate(id, rating, at: now)
      let stored = try library.article(id, language: nil)
      return [.rated(id, own: stored.ownRating, local: stored.ratings)]
    case .say(let mark, of: let selection): return try say(mark, of: selection, now: now)
    case .vote(let id, let ballot):
      guard let ballot else { return [.voted(try library.withdraw(id, at: now))] }
      return [.voted(try library.vote(id, ballot, at: now))]
    case .loadOwnBallots: return [.ownBallots(try library.ownVotes().map { OwnBallots($0) })]
    case .undo:
      guard let outcome = try library.undo(at: now) else { return [.said(.nothingToUndo)] }
      return try actions(outcome) { .undone($0, left: $1) }
    case .redo:
      guard let outcome = try library.redo(at: now) else { return [.said(.nothingToRedo)] }
      return try actions(outcome) { .redone($0, left: $1) }
    default: return nil
    }
  }
}

extension Performer {
  private func say(
    _ mark: ArticleMark,
    of selection: ArticleSelection,
    now: Date
  ) throws(LibraryError) -> [Action] {
    let ids = try library.articles(of: selection)
    switch mark {
    case .unread(let isUnread):
      let changed = try library.setRead(ids, !isUnread, at: now)
      return [
        .marked(changed, isUnread: isUnread), .made(Change(.read(!isUnread), count: changed.count)),
      ]
    case .kept(let isKept):
      let changed = try library.setKept(ids, isKept, at: now)
      return [.kept(changed, isKept: isKept), .made(Change(.kept(isKept), count: changed.count))]
    case .tagged(let adding, let removing):
      let changed = try library.setTags(ids, adding: adding, removing: removing, at: now)
      let deed = Change.Deed.tagged(adding: adding, removing: removing)
      return [.libraryChanged, .made(Change(deed, count: changed.count))]
    case .rated(let rating):
      let changed = try library.rate(ids, rating, at: now)
      return [.ratedAll(changed, own: rating), .made(Change(.rated(rating), count: changed.count))]
    }
  }

  /// What the screen is to know after something was taken back or made again.
  private func actions(
    _ outcome: ChangeOutcome,
    _ told: (Change, Int) -> Action
  ) throws(LibraryError) -> [Action] {
    if outcome.parts.isEmpty {
      return [
        .failed(outcome.refusal.map { .ballotRefused($0) } ?? .changedMeanwhile(outcome.change))
      ]
    }
    var actions: [Action] = []
    for part in outcome.parts {
      switch part {
      case .read(let ids, let isRead): actions.append(.marked(ids, isUnread: !isRead))
      case .kept(let ids, let isKept): actions.append(.kept(ids, isKept: isKept))
      case .rated(let ids, let rating): actions.append(.ratedAll(ids, own: rating))
      case .voted(let poll): actions.append(.voted(try library.poll(poll).standing))
      case .sourceRemoved(let source): actions.append(.sourceRemoved(source))
      case .sources, .tagged, .sourceRestored:
        if !actions.contains(.libraryChanged) { actions.append(.libraryChanged) }
      }
    }
    return actions + [told(outcome.change, outcome.left)]
  }
}
