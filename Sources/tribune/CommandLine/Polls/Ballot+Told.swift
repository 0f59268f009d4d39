import Polls

extension Ballot {
  /// What it says, in the options' own words: "Tea, Water", "Coffee > Tea = Water", "Tea 5, Water 0".
  func told(in poll: Poll) -> String {
    func text(_ number: Int) -> String {
      poll.options.indices.contains(number - 1) ? poll.options[number - 1].text : String(number)
    }
    return switch content {
    case .abstention: "abstention"
    case .choices(let choices): choices.map(text).joined(separator: ", ")
    case .ranks(let ranks):
      ranks.map { $0.map(text).joined(separator: " = ") }.joined(separator: " > ")
    case .scores(let scores):
      scores.sorted { $0.key < $1.key }.map { "\(text($0.key)) \($0.value)" }
        .joined(separator: ", ")
    }
  }
}
