import Polls

extension Ballot.Problem {
  /// Why the ballot is not taken, in a line.
  var fact: String {
    switch self {
    case .pollIsClosed: "the poll is closed"
    case .pollIsNotOpenYet: "the poll is not open yet"
    case .noSuchOption(let number): "the poll has no option \(number)"
    case .tooFewChoices(let least): "at least \(least) of the options must be chosen"
    case .tooManyChoices(let most): "at most \(most) of the options can be chosen"
    }
  }
}
