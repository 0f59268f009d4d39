import Polls
import Screen

/// A ballot in words.
///
/// Such as "1. Tram  2. Bus = Bike", "Tram 5, Bus 2" or "abstain".
struct BallotWords {
  var ballot: Ballot
  var poll: Poll
  var words: Words

  /// With the options' texts, cut to so many columns each; nil: whole.
  func text(cutTo columns: Int? = nil) -> String {
    func name(_ number: Int) -> String {
      guard poll.has(option: number) else { return String(number) }
      let text = SafeText(poll.options[number - 1].text)
      return (columns.map { Columns.truncated(text, to: $0) } ?? text).string
    }
    switch ballot.content {
    case .abstention: return words.string(.polling(.abstention))
    case .choices(let choices):
      return choices.map { "\($0) \(name($0))" }.joined(separator: "; ")
    case .ranks(let ranks):
      return zip(1..., ranks).map { rank, options in
        "\(rank). " + options.map(name).joined(separator: " = ")
      }
      .joined(separator: "  ")
    case .scores(let scores):
      return byPoints(scores).map { "\(name($0.key)) \($0.value)" }.joined(separator: ", ")
    }
  }

  /// With the options' numbers alone: "2; 4", "3, 1=2", "5: 1, 4; 2: 3".
  var numbers: String {
    switch ballot.content {
    case .abstention: return words.string(.polling(.abstention))
    case .choices(let choices): return choices.map(String.init).joined(separator: "; ")
    case .ranks(let ranks):
      return ranks.map { $0.map(String.init).joined(separator: "=") }.joined(separator: ", ")
    case .scores(let scores):
      let points = Set(scores.values).sorted(by: >)
      return points.map { given in
        let options = byPoints(scores).filter { $0.value == given }.map { String($0.key) }
        return "\(given): " + options.joined(separator: ", ")
      }
      .joined(separator: "; ")
    }
  }

  /// The most points first, and those of the same in the options' order.
  private func byPoints(_ scores: [Int: Int]) -> [(key: Int, value: Int)] {
    scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }
}
