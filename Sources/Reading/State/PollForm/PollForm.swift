public import Polls

/// The form in which a poll is written: what stands in it, and at which field one is.
public struct PollForm: Equatable, Sendable {
  /// What is done with the poll that was written.
  public enum Task: Equatable, Sendable {
    case make
    /// Nobody has voted in it yet, so that it can still be changed.
    case amend(PollID, key: String)
    /// It takes the place of that poll.
    case revise(PollID, key: String)
  }

  public internal(set) var task: Task
  public internal(set) var draft: PollDraft
  public internal(set) var focus = PollField.question
  public internal(set) var problem: PollFormProblem?
  /// Whether it was asked if what is typed may be thrown away.
  public internal(set) var isLeaving = false
  /// Whether the library was asked for it and has not answered.
  public internal(set) var isSent = false
  /// The first row on the screen.
  var top = 0
  private let initial: PollDraft

  init(_ task: Task, _ draft: PollDraft) {
    self.task = task
    self.draft = draft
    initial = draft
  }

  /// Whether anything would be lost with it.
  var isChanged: Bool { !draft.says(theSameAs: initial) }

  /// Goes so many fields down, or up, as far as there are some.
  mutating func move(by step: Int) {
    let fields = draft.fields
    let here = fields.firstIndex(of: focus) ?? 0
    focus = fields[max(0, min(fields.count - 1, here + step))]
  }

  /// Enter in a field: on to the next one, or to one more option.
  mutating func goOn() {
    guard case .option(let index) = focus, index == draft.options.count - 1 else {
      move(by: 1)
      return
    }
    let isEmpty = draft.options[index].text.trimmingSpaces.isEmpty
    if !isEmpty, index + 1 < Poll.optionCounts.upperBound {
      draft.options.append(PollDraft.option(""))
      move(by: 1)
      return
    }
    move(by: 1)
    // Enter twice after the last option: what follows is not one more.
    if isEmpty, index + 1 > Poll.optionCounts.lowerBound { draft.options.removeLast() }
  }

  /// Takes an empty option away; false where it has to stay.
  mutating func removeEmptyOption() -> Bool {
    guard case .option(let index) = focus, draft.line(focus)?.text.isEmpty == true,
      draft.options.count > Poll.optionCounts.lowerBound
    else { return false }
    draft.options.remove(at: index)
    focus = .option(max(0, index - 1))
    return true
  }

  /// Puts the option at which one is a place up or down.
  mutating func moveOption(by step: Int) {
    guard case .option(let index) = focus, draft.options.indices.contains(index + step) else {
      return
    }
    draft.options.swapAt(index, index + step)
    focus = .option(index + step)
  }

  /// Puts in what was pasted; among the options each line is one of its own.
  mutating func paste(_ lines: [String]) {
    for (number, line) in lines.enumerated() {
      if number > 0 {
        guard case .option(let index) = focus, draft.options.count < Poll.optionCounts.upperBound
        else { return }
        draft.options.insert(PollDraft.option(""), at: index + 1)
        focus = .option(index + 1)
      }
      _ = draft.change(focus) { $0.insert(line) }
    }
  }
}
