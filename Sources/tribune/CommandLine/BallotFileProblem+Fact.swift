import Polls

extension BallotFileProblem.Fact {
  /// What is the matter, after the name of the file and the line.
  var text: String {
    switch self {
    case .tooLarge: "the file has more than \(BallotFile.largest >> 20) MB"
    case .empty: "there is nothing more, where ballots were expected"
    case .optionCount: "a number of options from 1 to \(RankedBallots.mostOptions) was expected"
    case .noNumber: "a whole number was expected"
    case .noSuchOption(let number): "there is no option \(number)"
    case .missingNames: "not every option has a name"
    case .noEnd: "the ballots do not end with a line of 0"
    case .braces: "the braces do not match"
    case .cells(let count, let expected): "\(count) cells, where the first line has \(expected)"
    case .tooManyBallots: "there are more ballots than can be counted"
    }
  }
}
