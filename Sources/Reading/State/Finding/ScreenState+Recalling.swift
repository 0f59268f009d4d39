/// Calling lines back that were typed before.
extension ScreenState {
  /// Shows the line that was typed before the one that is shown, or after it.
  mutating func recall(_ prompt: Prompt, by step: Int) -> [Effect] {
    guard let kind = prompt.purpose.kind else { return [] }
    guard knowsTypedLines else { return [.loadTypedLines] }
    var prompt = prompt
    prompt.recall(typedLines[kind], by: step)
    return show(prompt)
  }

  /// The lines of earlier sessions, for which ↑ has asked.
  mutating func recalled(_ lines: TypedLines) -> [Effect] {
    typedLines.add(before: lines)
    let isFirst = !knowsTypedLines
    knowsTypedLines = true
    guard isFirst, case .prompt(let prompt) = overlay else { return [] }
    return recall(prompt, by: -1)
  }

  /// Keeps a line that Enter has finished.
  mutating func keepTyped(_ prompt: Prompt) -> [Effect] {
    let line = prompt.text.trimmingSpaces
    guard let kind = prompt.purpose.kind, !line.isEmpty, typedLines[kind].last != line else {
      return []
    }
    typedLines.add(line, kind)
    return [.keepTypedLine(line, kind)]
  }
}

extension Prompt.Purpose {
  /// The lines among which it is kept; nil for names, paths and numbers.
  var kind: TypedLines.Kind? {
    switch self {
    case .command: .command
    case .searchList, .searchText, .searchSources: .search
    case .filter, .viewQuery: .query
    default: nil
    }
  }

  /// Whether what is typed is a query of the language.
  var isQuery: Bool { kind == .query }
}
