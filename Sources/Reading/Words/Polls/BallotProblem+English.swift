import Polls

extension Ballot.Problem {
  func english(_ words: Words) -> String {
    switch self {
    case .pollIsClosed: "This poll is closed."
    case .pollIsNotOpenYet: "This poll is not open yet."
    case .noSuchOption(let number): "This poll has no option \(number)."
    case .tooFewChoices(let least): "Mark at least \(words.counted(least, "option", "options"))."
    case .tooManyChoices(let most): "Mark at most \(words.counted(most, "option", "options"))."
    case .noSuchScore:
      "Points go from \(Ballot.points.lowerBound) to \(Ballot.points.upperBound)."
    case .otherKind: "This poll takes ballots of another kind."
    case .notEligible: "You are not on the list of those who may vote."
    case .logIsDamaged: "The poll’s log is damaged, so nothing is added to it."
    }
  }
}
