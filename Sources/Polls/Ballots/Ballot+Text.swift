/// The one written form of a ballot, in the log, in exports and in what a voter types.
///
///     2 4              options 2 and 4 are chosen
///     rank 3>1=2       option 3 is preferred to 1 and 2, which are equal
///     score 1:5 3:0    option 1 gets five points, option 3 none
///     abstain          nobody is chosen
extension Ballot {
  /// How long a written ballot can be, in bytes: more than fifty options take.
  public static let longestText = 1000

  public var text: String {
    switch content {
    case .abstention: "abstain"
    case .choices(let choices): choices.map(String.init).joined(separator: " ")
    case .ranks(let ranks):
      "rank "
        + ranks.map { $0.map(String.init).joined(separator: "=") }.joined(separator: ">")
    case .scores(let scores):
      (["score"] + scores.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" })
        .joined(separator: " ")
    }
  }

  /// Nil where the text is not of that form.
  public init?(text: String) {
    guard text.utf8.count <= Self.longestText else { return nil }
    let words = text.split(separator: " ")
    switch words.first {
    case "abstain":
      guard words.count == 1 else { return nil }
      self = .abstention
    case "rank":
      var ranks: [[Int]] = []
      for rank in words.dropFirst().joined().split(separator: ">") {
        guard let options = Self.numbers(rank.split(separator: "=")) else { return nil }
        ranks.append(options)
      }
      self.init(ranks: ranks)
    case "score":
      var scores: [Int: Int] = [:]
      for word in words.dropFirst() {
        guard let pair = Self.numbers(word.split(separator: ":")), pair.count == 2,
          scores.updateValue(pair[1], forKey: pair[0]) == nil
        else { return nil }
      }
      self.init(scores: scores)
    default:
      guard let choices = Self.numbers(words) else { return nil }
      self.init(choices: choices)
    }
  }

  private static func numbers(_ texts: [Substring]) -> [Int]? {
    let numbers = texts.compactMap { Int($0) }
    return numbers.count == texts.count ? numbers : nil
  }
}
