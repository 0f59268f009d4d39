import Screen

extension Hints {
  /// What can be done in the form of a poll, by the keys that it has at every field.
  static func pollForm(_ form: PollForm) -> [Hint] {
    func hint(_ name: String, _ words: Sentence.Hint, _ key: Key) -> Hint {
      Hint(key: name, words: words, touch: .key(key))
    }
    if form.isLeaving { return [] }
    let isChange = if case .amend = form.task { true } else { false }
    var hints = [
      hint("^S", isChange ? .change : .create, .control("s")), hint("Tab", .nextField, .tab),
      hint("Esc", .leave, .escape),
    ]
    switch form.focus {
    case .option:
      hints.append(hint("Enter", .nextOption, .enter))
      hints.append(Hint(key: "^P ^N", words: .reorder, touch: nil))
    case .done: break
    default:
      if !form.draft.choices(of: form.focus).isEmpty {
        hints.append(Hint(key: "← →", words: .choose, touch: .key(.right)))
      }
    }
    return hints
  }
}
