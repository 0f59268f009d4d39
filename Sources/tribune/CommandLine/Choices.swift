import Polls

/// Ballots as they are typed: options by their numbers, their texts, or the beginnings of texts.
enum Choices {
  /// What is typed as a ballot of a poll, whatever its kind.
  ///
  ///     2 coffee         options that are chosen
  ///     2>1=3            ranks, the preferred first; as well as "2" "1=3"
  ///     1:5 coffee:2     points
  ///
  /// - Throws: `ExitError` where something is no option of the poll, or may be several, and where an
  ///   option is ranked or given points twice.
  static func ballot(_ typed: [String], in poll: Poll) throws -> Ballot {
    switch poll.kind {
    case .single, .multiple:
      return Ballot(choices: try typed.map { try number($0, in: poll) })
    case .ranked:
      let ranks = try typed.flatMap { try Self.ranks($0, in: poll) }
      try refuseTwice(ranks.flatMap(\.self), in: poll)
      return Ballot(ranks: ranks)
    case .score:
      let points = try typed.map { try Self.points($0, in: poll) }
      try refuseTwice(points.map(\.0), in: poll)
      return Ballot(scores: Dictionary(points) { first, _ in first })
    }
  }

  private static func number(_ typed: String, in poll: Poll) throws -> Int {
    switch finding(typed, in: poll) {
    case .one(let number): return number
    case .none: throw ExitError(.data, "\(typed): the poll has no such option")
    case .several(let count):
      throw ExitError(.data, "\(typed): \(count) options begin so; type more of it")
    }
  }
}

extension Choices {
  private enum Found {
    case none
    case one(Int)
    case several(Int)
  }

  private static func finding(_ typed: String, in poll: Poll) -> Found {
    if let number = Int(typed), 1...poll.options.count ~= number { return .one(number) }
    let wanted = typed.lowercased()
    let texts = poll.options.map { $0.text.lowercased() }
    if let index = texts.firstIndex(of: wanted) { return .one(index + 1) }
    let begun = texts.indices.filter { !wanted.isEmpty && texts[$0].hasPrefix(wanted) }
    guard let first = begun.first else { return .none }
    return begun.count == 1 ? .one(first + 1) : .several(begun.count)
  }

  /// An option's text may have ">" and "=" in it, so whole words come before their parts.
  private static func ranks(_ typed: String, in poll: Poll) throws -> [[Int]] {
    if case .one(let number) = finding(typed, in: poll) { return [[number]] }
    return try parts(typed, at: ">").map { rank in
      if case .one(let number) = finding(rank, in: poll) { return [number] }
      return try parts(rank, at: "=").map { try number($0, in: poll) }
    }
  }

  private static func parts(_ typed: String, at mark: Character) throws -> [String] {
    let parts = typed.split(separator: mark, omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard !parts.contains("") else {
      throw ExitError(.usage, "\(typed): options are put in order such as 2>1=3")
    }
    return parts
  }

  private static func points(_ typed: String, in poll: Poll) throws -> (Int, Int) {
    guard let colon = typed.lastIndex(of: ":"),
      let points = Int(typed[typed.index(after: colon)...])
    else { throw ExitError(.usage, "\(typed): options are given points such as 1:5") }
    return (try number(String(typed[..<colon]), in: poll), points)
  }

  private static func refuseTwice(_ numbers: [Int], in poll: Poll) throws {
    var seen: Set<Int> = []
    for number in numbers where !seen.insert(number).inserted {
      throw ExitError(.data, "\(poll.options[number - 1].text): this option stands there twice")
    }
  }
}
