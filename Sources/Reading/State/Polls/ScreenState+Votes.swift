import Articles
import Polls
import Screen

/// Looking at one's own ballots and their history.
extension ScreenState {
  mutating func showVotes() -> [Effect] {
    overlay = .votes(VotesState())
    return [.loadOwnBallots]
  }

  mutating func take(_ polls: [OwnBallots]) {
    // Who has left is not called back.
    guard case .votes(var votes) = overlay else { return }
    let key = votes.selection?.standing.key
    votes.polls = polls
    votes.selected = polls.firstIndex { $0.standing.key == key } ?? 0
    step(votes, by: 0)
  }

  mutating func take(_ key: Key, _ votes: VotesState) -> [Effect] {
    let page = max(1, VotesText.height(on: size) / 4)
    switch key {
    case .escape, .character("q"), .left, .character("h"), .backspace, .control("c"):
      overlay = nil
    case .enter, .right, .character("l"): return open(votes.selection)
    case .down, .character("j"), .tab: step(votes, by: 1)
    case .up, .character("k"), .backTab: step(votes, by: -1)
    case .pageDown, .character(" "): step(votes, by: page)
    case .pageUp, .character("b"): step(votes, by: -page)
    case .home, .character("g"): step(votes, by: -10_000)
    case .end, .character("G"): step(votes, by: 10_000)
    case .character("y"):
      return votes.selection?.standing.receipt.map { [.copyReceipt($0.text)] } ?? []
    default: break
    }
    return []
  }

  mutating func take(_ mouse: Mouse, _ votes: VotesState) -> [Effect] {
    switch mouse.event {
    case .wheelDown: step(votes, by: 1)
    case .wheelUp: step(votes, by: -1)
    case .doubleClick: break
    case .press:
      if layout.bottom.contains(mouse.position) {
        guard case .key(let key)? = BottomLine.row(self).touch(at: mouse.position.x) else {
          return []
        }
        return take(key, votes)
      }
      let rows = VotesText.rows(votes, self)
      let index = votes.top + mouse.position.y - Layout.bodyTop
      guard mouse.position.y >= Layout.bodyTop, rows.indices.contains(index),
        case .choice(let number)? = rows[index].touch(at: mouse.position.x - VotesText.margin)
      else { return [] }
      if number == votes.selected { return open(votes.selection) }
      step(votes, by: number - votes.selected)
    }
    return []
  }

  mutating func step(_ votes: VotesState, by offset: Int) {
    var votes = votes
    let count = votes.polls?.count ?? 0
    votes.selected = max(0, min(count - 1, votes.selected + offset))
    let height = VotesText.height(on: size)
    if let rows = VotesText.rows(ofPoll: votes.selected, votes, self) {
      votes.top = max(rows.upperBound - height, min(votes.top, rows.lowerBound))
      // Of a long history the beginning is in sight.
      votes.top = votes.selected == 0 ? 0 : min(votes.top, rows.lowerBound)
    }
    overlay = .votes(votes)
  }

  /// Opens the poll's article at the poll.
  private mutating func open(_ own: OwnBallots?) -> [Effect] {
    guard let own else { return [] }
    guard let article = own.article else {
      fail(.polling(.noArticle))
      return []
    }
    overlay = nil
    if let index = reader?.article.polls.firstIndex(where: { $0.id == own.standing.id }) {
      show(poll: index)
      return []
    }
    let effects = rememberPlace() + ask(for: article)
    opening?.poll = own.standing.id
    return effects
  }
}
