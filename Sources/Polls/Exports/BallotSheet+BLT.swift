extension BallotSheet {
  /// BLT, as `BallotFile` reads it: of each ballot its ranks, with "=" between equals.
  ///
  /// A ballot that abstains ranks nothing and is none of them. Nil where the options are not ranked.
  public var blt: String? {
    guard kind == .ranked else { return nil }
    var lines = ["\(options.count) 1"]
    for pile in piles {
      guard case .ranks(let ranks) = pile.ballot.content else { continue }
      let written = ranks.map { $0.map { String($0) }.joined(separator: "=") }
      lines.append(([String(pile.count)] + written + ["0"]).joined(separator: " "))
    }
    lines.append("0")
    lines += (options + [title]).map { "\"\($0.inOneLine)\"" }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// With a blank for each line end, which the format has no form for.
  fileprivate var inOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
