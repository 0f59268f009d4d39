public import FoundationEssentials

extension Poll {
  /// What a poll is, as its log says it: a line for each fact, so that it can be compared.
  ///
  /// Line breaks and backslashes within a text are written as `\n` and `\\`; times are milliseconds
  /// since 1970. The source's counts are no part of it.
  public func definition(of key: String, besides: DefinitionContext = DefinitionContext()) -> String
  {
    var lines = ["poll \(key)", "question \(question.inOneLine)"]
    lines += options.map { "option \($0.text.inOneLine)" }
    let allowed = kind.choiceCounts
    switch kind {
    case .single, .score: lines.append("kind \(kind.name)")
    case .multiple: lines.append("kind \(kind.name) \(allowed.lowerBound) \(allowed.upperBound)")
    case .ranked:
      lines.append("kind \(kind.name) \(rules.method.rawValue), ties \(rules.ties.text)")
    }
    if let opens { lines.append("opens \(opens.inMilliseconds)") }
    if let closes = besides.closes { lines.append("closes \(closes.inMilliseconds)") }
    lines.append("results \(rules.visibility.rawValue)")
    if rules.isSecret { lines.append("secret") }
    if let quorum = rules.quorum { lines.append("quorum \(quorum)") }
    if let electorate = besides.electorate { lines.append("electorate \(electorate)") }
    if let ballots = besides.ballots { lines.append("ballots \(ballots)") }
    if let publication = besides.publication {
      lines.append("publication \(publication.inOneLine)")
    }
    if let replaces = besides.replaces { lines.append("replaces \(replaces)") }
    return lines.joined(separator: "\n")
  }

  /// What a definition says that stands not in the poll itself.
  public struct DefinitionContext: Equatable, Sendable {
    /// The planned close, whether or not it was closed earlier by hand.
    public var closes: Date?
    /// How many may vote, and the SHA-256 of their sorted keys.
    public var electorate: String?
    /// The SHA-256 of the ballots that came in with a file.
    public var ballots: String?
    public var publication: String?
    /// The key of the poll that is replaced, and the head of its log.
    public var replaces: String?

    public init(
      closes: Date? = nil,
      electorate: String? = nil,
      ballots: String? = nil,
      publication: String? = nil,
      replaces: String? = nil
    ) {
      self.closes = closes
      self.electorate = electorate
      self.ballots = ballots
      self.publication = publication
      self.replaces = replaces
    }
  }
}

extension String {
  /// By bytes: CR and LF together are one character.
  fileprivate var inOneLine: String {
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\n"): UInt8(ascii: "n"),
      UInt8(ascii: "\r"): UInt8(ascii: "r"),
    ]
    // Hardly a text has one of them, and every reading of a poll comes by here.
    guard utf8.contains(where: { $0 < 16 || $0 == UInt8(ascii: "\\") }) else { return self }
    let bytes = utf8.flatMap { byte in
      escapes[byte].map { [UInt8(ascii: "\\"), $0] } ?? [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Date {
  /// Whole milliseconds since 1970; 0 for what lies beyond all years.
  var inMilliseconds: Int64 { Int64(exactly: (timeIntervalSince1970 * 1000).rounded()) ?? 0 }
}
