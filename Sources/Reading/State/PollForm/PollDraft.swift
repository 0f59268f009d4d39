import FoundationEssentials
import Polls

/// A poll as it is being written: what was typed and chosen, right or wrong.
public struct PollDraft: Equatable, Sendable {
  /// The longest number or time that can be typed, in characters.
  static let longestFact = 40

  public internal(set) var options: [EditedLine]
  /// The name of the article to which it may belong.
  public internal(set) var articleTitle = ""
  private var lines: [PollField: EditedLine] = [:]
  private var picks: [PollField: Int] = [:]
  private let owners: [PollOwner]
  /// The times that the poll has already, with the texts that stand for them.
  private var knownTimes: [PollField: KnownTime] = [:]

  private struct KnownTime: Equatable {
    var text: String
    var date: Date
  }

  /// A new one; the first of the owners is chosen at the beginning.
  init(owners: [PollOwner]) {
    self.owners = owners
    options = [Self.option(""), Self.option("")]
  }

  /// One that there is, to be changed; `offset` gives the seconds east of Greenwich.
  init(_ poll: Poll, offset: (Date) -> Int) {
    owners = []
    options = poll.options.map { Self.option($0.text) }
    while options.count < Poll.optionCounts.lowerBound { options.append(Self.option("")) }
    set(.question, poll.question)
    if case .multiple(let least, let most) = poll.kind {
      set(.least, String(least))
      set(.most, String(most))
    }
    if case .lot(let seed) = poll.rules.ties { set(.lot, String(seed)) }
    for (field, date) in [(PollField.opens, poll.opens), (.closes, poll.closes)] {
      guard let date else { continue }
      let text = TypedTime.text(date, offset: offset(date))
      set(field, text)
      knownTimes[field] = KnownTime(text: text, date: date)
    }
    set(.quorum, poll.rules.quorum.map(String.init) ?? "")
    pick(.kind, poll.kind.choice)
    pick(.method, .method(poll.rules.method))
    pick(.ties, poll.rules.ties.choice)
    pick(.visibility, .visibility(poll.rules.visibility))
    pick(.secrecy, .secrecy(poll.rules.isSecret))
  }
}

extension PollDraft {
  /// Those that count for what is chosen now, from the first to the last.
  public var fields: [PollField] {
    var fields: [PollField] = [.question] + options.indices.map(PollField.option) + [.kind]
    switch choice(.kind) {
    case .multiple: fields += [.least, .most]
    case .ranked:
      fields.append(.method)
      if choice(.method) == .method(.irv) { fields.append(.ties) }
      if fields.last == .ties, choice(.ties) == .lot { fields.append(.lot) }
    default: break
    }
    fields += [.visibility, .secrecy, .opens, .closes, .quorum]
    return fields + (owners.count > 1 ? [.owner] : []) + [.done]
  }

  /// What is typed in a field; nil where there is nothing to type.
  public func line(_ field: PollField) -> EditedLine? {
    switch field {
    case .question: lines[field] ?? EditedLine(longest: Poll.longestQuestion)
    case .option(let index): options.indices.contains(index) ? options[index] : nil
    case .least, .most, .lot, .opens, .closes, .quorum:
      lines[field] ?? EditedLine(longest: Self.longestFact)
    case .kind, .method, .ties, .visibility, .secrecy, .owner, .done: nil
    }
  }

  /// What can be chosen in a field; empty where there is nothing to choose.
  public func choices(of field: PollField) -> [PollChoice] {
    switch field {
    case .kind: [.single, .multiple, .ranked, .score]
    case .method: Poll.Rules.Method.allCases.map(PollChoice.method)
    case .ties: [.earlierRounds, .orderOfOptions, .lot]
    case .visibility: Poll.Visibility.allCases.map(PollChoice.visibility)
    case .secrecy: [.secrecy(false), .secrecy(true)]
    case .owner: owners.map(PollChoice.owner)
    default: []
    }
  }

  public func choice(_ field: PollField) -> PollChoice? {
    let choices = choices(of: field)
    let pick = picks[field] ?? 0
    return choices.indices.contains(pick) ? choices[pick] : nil
  }

  public var owner: PollOwner { owners.isEmpty ? .itself : owners[picks[.owner] ?? 0] }

  /// The instant that a text stands for which was not typed but was there.
  func knownTime(_ field: PollField) -> Date? {
    knownTimes[field].flatMap { line(field)?.text == $0.text ? $0.date : nil }
  }

  mutating func change<Result>(
    _ field: PollField,
    _ edit: (inout EditedLine) -> Result
  ) -> Result? {
    guard var line = line(field) else { return nil }
    defer {
      if case .option(let index) = field { options[index] = line } else { lines[field] = line }
    }
    return edit(&line)
  }

  mutating func pick(_ field: PollField, _ index: Int) {
    if choices(of: field).indices.contains(index) { picks[field] = index }
  }

  /// Chooses the next one, or the one before, going round.
  mutating func pick(_ field: PollField, by step: Int) {
    let count = choices(of: field).count
    guard count > 0 else { return }
    picks[field] = ((picks[field] ?? 0) + step % count + count) % count
  }

  /// Forgets times that have passed, which would be wrong in a poll that begins anew.
  mutating func forgetTimes(before now: Date) {
    for (field, known) in knownTimes where known.date <= now { set(field, "") }
  }

  /// Whether the same is typed and chosen, wherever the cursors stand.
  func says(theSameAs other: PollDraft) -> Bool {
    fields == other.fields
      && fields.allSatisfy {
        line($0)?.text == other.line($0)?.text && choice($0) == other.choice($0)
      }
  }

  static func option(_ text: String) -> EditedLine {
    EditedLine(text, longest: Poll.longestOption)
  }
}

extension PollDraft {
  private mutating func set(_ field: PollField, _ text: String) {
    let longest = field == .question ? Poll.longestQuestion : Self.longestFact
    lines[field] = EditedLine(text, longest: longest)
  }

  private mutating func pick(_ field: PollField, _ choice: PollChoice) {
    picks[field] = choices(of: field).firstIndex(of: choice)
  }
}

extension Poll.Kind {
  fileprivate var choice: PollChoice {
    switch self {
    case .single: .single
    case .multiple: .multiple
    case .ranked: .ranked
    case .score: .score
    }
  }
}

extension TieRule {
  fileprivate var choice: PollChoice {
    switch self {
    case .earlierRounds: .earlierRounds
    case .order: .orderOfOptions
    case .lot: .lot
    }
  }
}
