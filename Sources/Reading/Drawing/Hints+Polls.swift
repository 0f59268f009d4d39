import Polls
import Screen

/// What can be done in the poll pane and with one's own ballots.
extension Hints {
  static func poll(_ state: ScreenState) -> [Hint] {
    guard let standing = state.openPoll else { return [hint("q", .back, .back)] }
    switch state.poll.stage {
    case .choosing: return choosing(standing.poll.kind)
    case .confirming: return [hint("Enter", .cast, .open), hint("Esc", .leave, .back)]
    case .withdrawing: return [hint("Enter", .withdraw, .open), hint("Esc", .leave, .back)]
    case .looking: break
    }
    var hints = [hint("q", .back, .back)]
    if standing.problem(at: state.now) == nil {
      hints.append(hint("v", standing.own == nil ? .vote : .change, .vote))
      if standing.own != nil { hints.append(hint("0", .withdraw, .withdrawBallot)) }
    }
    let showsResults = state.pollFace == .results
    hints.append(hint("r", showsResults ? .options : .results, .results))
    if showsResults, standing.soundness == .sound, standing.results(at: state.now) != nil {
      hints.append(hint("O", .order, .resultsOrder))
    }
    if standing.receipt != nil { hints.append(hint("y", .receipt, .receipt)) }
    if standing.isMine, !state.setting.isReadOnly {
      hints.append(Hint(key: "e", words: .edit, touch: .invoke(Invocation(.poll, "edit"))))
    }
    if state.reader?.article.polls.count ?? 0 > 1 { hints.append(hint("n", .nextPoll, .nextPoll)) }
    hints.append(hint("?", .help, .help))
    return hints
  }

  private static func choosing(_ kind: Poll.Kind) -> [Hint] {
    let end = [
      hint("Enter", .cast, .open), hint("Esc", .leave, .back), hint("A", .abstain, .abstain),
    ]
    switch kind {
    case .single, .multiple: return [hint("Space", .mark, .mark)] + end
    case .ranked:
      return [
        hint("Space", .mark, .mark), Hint(key: "< >", words: .move, touch: nil),
        hint("=", .equal, .equal),
      ] + end
    case .score: return [Hint(key: "0–5", words: .points, touch: nil)] + end
    }
  }

  static func votes(_ votes: VotesState) -> [Hint] {
    let leave = Hint(key: "Esc", words: .leave, touch: .key(.escape))
    guard let own = votes.selection else { return [leave] }
    var hints = [Hint(key: "Enter", words: .open, touch: .key(.enter)), leave]
    if own.standing.receipt != nil {
      hints.append(Hint(key: "y", words: .receipt, touch: .key(.character("y"))))
    }
    return hints
  }
}
