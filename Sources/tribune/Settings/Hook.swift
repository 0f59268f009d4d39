import Yams

/// A program that is started when a round of fetching has brought new articles.
struct Hook: Equatable, Sendable {
  /// The event's name in the configuration.
  static let event = "new_articles"
  /// How many articles it is told of, and how many seconds it has.
  static let mostArticles = 1000
  static let seconds = 30
  /// How many hooks there may be.
  static let most = 20

  /// The program and its arguments.
  var words: [String]

  /// The arguments with what they ask for put in.
  func words(count: Int, sources: [String]) -> [String] {
    // A title must not be taken for an option where it is an argument of its own.
    let titles = String(sources.joined(separator: ", ").drop { $0 == "-" }.prefix(200))
    return words.enumerated().map { index, word in
      if index == 0 { return word }
      let parts = word.split(separator: "{count}", omittingEmptySubsequences: false)
      // Part by part, so that a title with a placeholder's name in it stays what it is.
      return parts.map { $0.replacing("{source}", with: titles) }.joined(separator: String(count))
    }
  }

  static func read(_ node: Node, into configuration: inout Configuration) -> [Configuration.Problem]
  {
    func problem(_ node: Node, _ fact: String) -> Configuration.Problem {
      Configuration.Problem(line: node.mark?.line, fact: fact)
    }
    guard let events = node.mapping else {
      return [problem(node, "hooks is a mapping of events (\(event)) to programs")]
    }
    var problems: [Configuration.Problem] = []
    for (name, value) in events {
      guard name.text == event else {
        problems.append(
          problem(name, NearName.fact("there is no event", name.text ?? "", among: [event]))
        )
        continue
      }
      let lists = value.texts == nil ? value.sequence.map { Array($0) } ?? [value] : [value]
      for list in lists {
        guard let words = list.texts, words.first?.isEmpty == false, words.count <= 100,
          !words.contains(where: { $0.contains("\0") })
        else {
          let form = "[program, argument]"
          problems.append(problem(list, "\(event) is a list such as \(form), or a list of those"))
          continue
        }
        guard configuration.fetching.hooks.count < most else {
          problems.append(problem(list, "\(event) has at most \(most) programs"))
          break
        }
        configuration.fetching.hooks.append(Hook(words: words))
      }
    }
    return problems
  }
}
