import Polls

extension PollSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .abstain: "I abstain"
    case .abstention: "abstain"
    case .noRank: "not in your order"
    case .preview(let ballot): "You are about to cast: " + words.ended(ballot)
    case .notRankedPoll: "In this poll the options are not put in order."
    case .nothingSaid(.score): "Give an option points first."
    case .nothingSaid: "Put an option in your order first."

    case .secret: "secret"
    case .replaces(let key): "It replaces poll \(key)."
    case .replacedBy(let key): "Poll \(key) replaces it."
    case .damaged(let key):
      "The log of this poll is damaged, so no figures are shown as sound. "
        + "“tribune poll verify \(key)” tells what is wrong."

    case .ownBallot(let ballot): "Your ballot: \(ballot)"
    case .hidden(.atClose, let closes?, let now):
      "The results can be seen when the poll closes, on \(words.shortDay(closes, now: now))."
    case .hidden(.atClose, nil, _): "The results can be seen when the poll is closed."
    case .hidden: "The results can be seen by those who have voted, and by all after the close."
    case .turnout(let count, let electorate, let abstentions, let quorum):
      (electorate.map { "\(words.number(count)) of \(words.number($0)) voted" }
        ?? "\(words.number(count)) voted here")
        + (abstentions > 0 ? ", \(words.number(abstentions)) of them abstained" : "")
        + (quorum.map {
          "; the quorum of \(words.number($0)) is \(count >= $0 ? "reached" : "not reached")"
        } ?? "")
    case .voters(let count): words.counted(count, "voter", "voters")
    case .voterChoices(let voters, let choices):
      "\(words.counted(voters, "voter", "voters")), "
        + words.counted(choices, "choice", "choices")
    case .ballots(let count): words.counted(count, "ballot", "ballots")
    case .order(.byOption, .ranked): "first preferences in the options’ order"
    case .order(.byOption, _): "in the options’ order"
    case .order(.byCount, .ranked): "first preferences by count"
    case .order(.byCount, .score): "by mean"
    case .order(.byCount, _): "by count"
    case .sharesOf(let count, .single): "% of \(words.counted(count, "vote", "votes"))"
    case .sharesOf(let count, .multiple):
      "% of \(words.counted(count, "voter", "voters")), not adding up to 100%"
    case .sharesOf(let count, .ranked): "% of \(words.counted(count, "ballot", "ballots"))"
    case .sharesOf(let count, .score):
      "mean of 0 to \(Ballot.points.upperBound) points, and how many of "
        + "\(words.counted(count, "voter", "voters")) gave any"
    case .sumTo100: "rounded so that they add up to 100%"
    case .intervals:
      "In parentheses also the 95% intervals (Wilson). An open poll represents only those who "
        + "answered."
    case .overTime: "Votes over time"

    case .winners(let names, let method): english(winners: names, method)
    case .comparison(let names, let method):
      "For comparison: "
        + (names.isEmpty
          ? "the \(method.english) has no winner"
          : "the \(method.english) elects \(names.joined(separator: " = "))")
    case .rounds: "Rounds of the runoff"
    case .round(let number): "round \(number)"
    case .exhausted: "exhausted"
    case .goes(let name, let facts):
      "Round \(facts.round): \(name) goes out with \(words.number(facts.count))."
        + (facts.reason.map { reason in
          " Tied with \(facts.tied.joined(separator: ", ")): \(reason.english)."
        } ?? "")
    case .wins(let name, let round, let count, let whole):
      "Round \(round): \(name) has \(words.number(count)) of the "
        + "\(words.counted(whole, "ballot that names", "ballots that name")) an option left."
    case .pairwise: "One against one"
    case .pairwiseKey: "So many prefer the row to the column; > where more do."
    case .strengths: "Strongest ways (Schulze)"
    case .strengthsKey: "How strong the way is from the row to the column; > where it is stronger."

    case .cast(let receipt, let isChange):
      "Your ballot is \(isChange ? "changed" : "cast"). Receipt \(receipt)"
        + "; \(words.key(.receipt, "y")) copies it."
    case .receipt(let text): "receipt \(text) (\(words.key(.receipt, "y")) copies it)"
    case .receiptCopied: "Receipt copied."
    case .receiptIs(let text): "Receipt: \(text)"
    case .ownVotes: "Your ballots"
    case .noOwnVotes: "You have not voted in any poll yet."
    case .ofPublication(let name): "a poll of \(name)"
    case .step(let record, let date, let ballot?, let isChange):
      "record \(words.number(record)), \(date), \(isChange ? "changed" : "cast"): \(ballot)"
    case .step(let record, let date, nil, _): "record \(words.number(record)), \(date), withdrawn"
    case .noArticle: "This poll stands with no article here."
    }
  }

  private func english(winners: [String], _ method: Poll.Rules.Method) -> String {
    switch winners.count {
    case 0: "No winner yet: no ballot puts an option in order"
    case 1: "Winner: \(winners[0]) (\(method.english))"
    default: "No single winner: \(winners.joined(separator: " = ")) (\(method.english))"
    }
  }
}

extension Poll.Rules.Method {
  fileprivate var english: String {
    switch self {
    case .irv: "instant runoff"
    case .schulze: "Schulze method"
    }
  }
}

extension TieBreak.Reason {
  fileprivate var english: String {
    switch self {
    case .round(let number): "it had fewest in round \(number)"
    case .order: "it stands last in the options’ order"
    case .lot: "the poll’s lot fell on it"
    }
  }
}
