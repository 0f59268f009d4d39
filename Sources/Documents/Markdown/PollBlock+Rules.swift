import Articles
import Polls

extension PollBlock {
  static let quorums = ["1", "2", "…"]

  /// What the block says of the poll's rules; what it does not say is as usual.
  static func rules(_ yaml: YAMLText, fence: Int) throws(Wrong) -> Poll.Rules {
    var rules = Poll.Rules()
    let visibilities = Poll.Visibility.allCases.map(\.rawValue)
    rules.visibility =
      try value(yaml["results"], fence: fence, allowed: visibilities) {
        Poll.Visibility(rawValue: $0)
      } ?? rules.visibility
    rules.isSecret =
      try value(yaml["secret"], fence: fence, allowed: ["yes", "no"]) { word in
        switch word {
        case "yes", "true": true
        case "no", "false": false
        default: nil
        }
      } ?? rules.isSecret
    let methods = Poll.Rules.Method.allCases.map(\.rawValue)
    rules.method =
      try value(yaml["method"], fence: fence, allowed: methods) {
        Poll.Rules.Method(rawValue: $0)
      } ?? rules.method
    rules.ties =
      try value(yaml["ties"], fence: fence, allowed: ["earlier", "order", "lot 1"]) {
        TieRule(text: $0)
      } ?? rules.ties
    rules.quorum = try value(yaml["quorum"], fence: fence, allowed: quorums) { word in
      Int(word).flatMap { $0 > 0 ? $0 : nil }
    }
    return rules
  }

  /// Nil where there is no such field.
  private static func value<Value>(
    _ field: YAMLText.Field?,
    fence: Int,
    allowed: [String],
    _ read: (String) -> Value?
  ) throws(Wrong) -> Value? {
    guard let field else { return nil }
    let word = field.value.words ?? ""
    guard let value = read(word.lowercased()) else {
      throw wrong(
        .notAllowed(field: field.name, value: word, allowed: allowed),
        fence + field.line
      )
    }
    return value
  }
}
