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
    case .noSuchScore(let points):
      "\(points): points go from \(Ballot.points.lowerBound) to \(Ballot.points.upperBound)"
    case .otherKind(let kind):
      switch kind {
      case .single, .multiple: "options are chosen in this poll, without ranks or points"
      case .ranked: "options are put in order in this poll, such as 2>1=3"
      case .score: "options get points in this poll, such as 1:5 3:2"
      }
    case .notEligible: "you are not on the list of those who may vote"
    case .logIsDamaged:
      "the poll’s log is damaged, so nothing is added to it; see “tribune poll verify”"
    }
  }
}
