import FoundationEssentials
import Polls

/// From what was typed to a poll.
extension PollDraft {
  /// The poll that was written; `offset` gives the seconds east of Greenwich.
  ///
  /// - Throws: what is wrong in the first field in which anything is.
  func poll(now: Date, offset: (Date) -> Int) throws(PollFormProblem) -> Poll {
    var problems: [PollFormProblem] = []
    func time(_ field: PollField) -> Date? {
      do throws(PollFormProblem) {
        return try self.time(field, now: now, offset: offset)
      } catch {
        problems.append(error)
        return nil
      }
    }
    func number<Number: FixedWidthInteger>(_ field: PollField, _ empty: Number?) -> Number? {
      let text = text(field)
      if text.isEmpty, let empty { return empty }
      if let number = Number(text) { return number }
      if !text.isEmpty || field == .lot {
        problems.append(PollFormProblem(field: field, fact: .notANumber))
      }
      return nil
    }
    let options = writtenOptions
    var poll = Poll(question: text(.question), options: options.map(Poll.Option.init))
    switch choice(.kind) {
    case .multiple:
      poll.kind = .multiple(
        least: number(.least, 1) ?? 1,
        most: number(.most, options.count) ?? options.count
      )
    case .ranked:
      poll.kind = .ranked
      if case .method(let method)? = choice(.method) { poll.rules.method = method }
      switch choice(.ties) {
      case .orderOfOptions where poll.rules.method == .irv: poll.rules.ties = .order
      case .lot where poll.rules.method == .irv:
        poll.rules.ties = .lot(seed: number(.lot, nil as UInt64?) ?? 0)
      default: break
      }
    case .score: poll.kind = .score
    default: break
    }
    if case .visibility(let visibility)? = choice(.visibility) {
      poll.rules.visibility = visibility
    }
    poll.rules.isSecret = choice(.secrecy) == .secrecy(true)
    poll.opens = time(.opens)
    poll.closes = time(.closes)
    poll.rules.quorum = number(.quorum, nil as Int?)
    if let closes = poll.closes, closes <= now {
      problems.append(PollFormProblem(field: .closes, fact: .isOver))
    }
    if let problem = poll.problem {
      problems.append(PollFormProblem(field: field(of: problem), fact: .poll(problem)))
    }
    let order = fields
    let first = problems.min { one, other in
      (order.firstIndex(of: one.field) ?? 0) < (order.firstIndex(of: other.field) ?? 0)
    }
    if let first { throw first }
    return poll
  }

  /// The instant that is typed in a field; nil for an empty one.
  func time(
    _ field: PollField,
    now: Date,
    offset: (Date) -> Int
  ) throws(PollFormProblem) -> Date? {
    let text = text(field)
    if text.isEmpty { return nil }
    if let known = knownTime(field) { return known }
    guard let date = TypedTime.read(text, now: now, offset: offset) else {
      throw PollFormProblem(field: field, fact: .notATime)
    }
    return date
  }
}

extension PollDraft {
  private func text(_ field: PollField) -> String { line(field)?.text.trimmingSpaces ?? "" }

  /// Without the empty ones at the end that nobody has filled in.
  private var writtenOptions: [String] {
    var texts = options.map(\.text.trimmingSpaces)
    while texts.count > Poll.optionCounts.lowerBound, texts.last == "" { texts.removeLast() }
    return texts
  }

  /// Where the person has to mend it.
  private func field(of problem: Poll.Problem) -> PollField {
    let texts = writtenOptions
    switch problem {
    case .noQuestion, .questionTooLong: return .question
    case .tooFewOptions, .tooManyOptions: return .option(max(0, options.count - 1))
    case .emptyOption: return .option(texts.firstIndex { $0.allSatisfy(\.isWhitespace) } ?? 0)
    case .optionTooLong(let number): return .option(number - 1)
    case .optionTwice(let text):
      let same = texts.indices.filter { texts[$0].lowercased() == text.lowercased() }
      return .option(same.dropFirst().first ?? 0)
    case .choicesOutOfRange:
      let least = text(.least).isEmpty ? 1 : Int(text(.least)) ?? 0
      return 1...texts.count ~= least ? .most : .least
    case .closesBeforeItOpens: return .closes
    case .quorumOutOfRange: return .quorum
    }
  }
}
