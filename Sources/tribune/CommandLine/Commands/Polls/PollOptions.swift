public import ArgumentParser
import FoundationEssentials
import Polls

/// What can be said of a poll while it is made or changed; what is not given stays as it is.
struct PollOptions: ParsableArguments {
  enum KindFlag: String, EnumerableFlag {
    case single
    case multiple
    case ranked
    case score

    static func help(for value: KindFlag) -> ArgumentHelp? {
      switch value {
      case .single: "One option is chosen."
      case .multiple: "Several options may be chosen."
      case .ranked: "The options are put in order; equals are allowed."
      case .score: "Each option is given 0 to 5 points."
      }
    }
  }

  @Option(name: .customLong("option"), help: "One of the answers; there are at least two.")
  var options: [String] = []
  @Flag(exclusivity: .exclusive) var kind: KindFlag?
  @Option(help: "How many must be chosen at least; several may then.") var least: Int?
  @Option(help: "How many can be chosen at most; several may then.") var most: Int?
  @Option(help: "How a ranked poll is counted.") var method: Poll.Rules.Method?
  @Option(
    help: ArgumentHelp(
      "What decides between equals in a runoff: earlier rounds, the options’ order, a lot.",
      valueName: "earlier|order|lot:SEED"
    )
  )
  var ties: String?
  @Option(help: "When results can be seen; later they can only be shown to fewer.")
  var results: Poll.Visibility?
  @Flag(
    inversion: .prefixedNo,
    help: "At the close, destroy what tells whose ballot is whose; or do not."
  )
  var secret: Bool?
  @Option(
    help: ArgumentHelp(
      "How many must vote, or which part of those who may.",
      valueName: "number|50%|none"
    )
  )
  var quorum: String?
  @Option(help: "From when on ballots are taken.") var opens: String?
  @Option(help: "From when on no ballot is taken any more.") var closes: String?

  /// Writes what is given into a poll.
  ///
  /// `electorate` is how many may vote, which a quorum in per cent needs.
  ///
  /// - Throws: `ExitError` where something given means nothing.
  func apply(to poll: inout Poll, electorate: Int?, now: Date) throws {
    let before = poll.options.count
    if !options.isEmpty { poll.options = options.map(Poll.Option.init) }
    poll.kind = try kind(after: poll.kind, of: before, now: poll.options.count)
    if method != nil || ties != nil, poll.kind != .ranked {
      throw ExitError(.usage, "--method and --ties are for polls with --ranked")
    }
    if let method { poll.rules.method = method }
    if let ties { poll.rules.ties = try Self.rule(ties) }
    if let results { poll.rules.visibility = results }
    if let secret { poll.rules.isSecret = secret }
    if let quorum { poll.rules.quorum = try Self.quorum(quorum, of: electorate) }
    if let opens { poll.opens = try Self.time(opens, now) }
    if let closes { poll.closes = try Self.time(closes, now) }
  }
}

extension PollOptions {
  private func kind(after old: Poll.Kind, of before: Int, now count: Int) throws -> Poll.Kind {
    let wanted: KindFlag
    if let kind {
      wanted = kind
    } else if least != nil || most != nil {
      wanted = .multiple
    } else {
      wanted = KindFlag(rawValue: old.name) ?? .single
    }
    guard wanted == .multiple else {
      guard least == nil, most == nil else {
        throw ExitError(.usage, "--least and --most are for polls with --multiple")
      }
      return wanted == .single ? .single : wanted == .ranked ? .ranked : .score
    }
    var (oldLeast, oldMost) = (1, count)
    if case .multiple(let least, let most) = old {
      (oldLeast, oldMost) = (least, most == before ? count : most)
    }
    return .multiple(least: least ?? oldLeast, most: most ?? oldMost)
  }

  private static func rule(_ typed: String) throws -> TieRule {
    guard let rule = TieRule(text: typed.replacing(":", with: " ")) else {
      throw ExitError(.usage, "\(typed): ties are decided by earlier, order, or lot:NUMBER")
    }
    return rule
  }

  private static func quorum(_ typed: String, of electorate: Int?) throws -> Int? {
    if typed == "none" { return nil }
    guard typed.hasSuffix("%") else {
      guard let number = Int(typed) else {
        throw ExitError(.usage, "\(typed): a quorum is a number, or a part such as 50%")
      }
      return number
    }
    guard let part = Int(typed.dropLast()), 1...100 ~= part else {
      throw ExitError(.usage, "\(typed): a part is 1% to 100%")
    }
    guard let electorate else {
      throw ExitError(.usage, "\(typed): a part needs a list of those who may vote")
    }
    return (electorate * part + 99) / 100
  }

  private static func time(_ typed: String, _ now: Date) throws -> Date? {
    typed == "never" ? nil : try Instant.typed(typed, now: now)
  }
}

extension Poll.Rules.Method: ExpressibleByArgument {}
extension Poll.Visibility: ExpressibleByArgument {}
