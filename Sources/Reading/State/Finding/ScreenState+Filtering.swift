import Articles
import Screen

/// Narrowing the list by a query, and keeping a query as a smart view.
extension ScreenState {
  /// Narrows the list to what a query finds; without one, asks for it.
  mutating func filter(_ argument: String) -> [Effect] {
    let typed = argument.isEmpty ? list.view.query.typed : argument
    let prompt = Prompt(.filter, text: SafeText(typed).string)
    follow(with: prompt, narrowing: list.view)
    if !argument.isEmpty { return show(prompt) + finishQuery(prompt) }
    return vocabulary == nil ? [.loadVocabulary] : []
  }

  /// Takes what is typed of a query, and points at a mistake that no further letter can mend.
  mutating func take(typed prompt: Prompt) -> [Effect] {
    var prompt = prompt
    defer { overlay = .prompt(prompt) }
    do {
      let query = try QueryParser.parse(prompt.text)
      prompt.problem = nil
      return prompt.purpose == .filter ? seek(query) : []
    } catch {
      prompt.problem = error.isCertain(in: prompt.text) ? error : nil
      // The list stays with what was understood last.
      return []
    }
  }

  /// Does what the query was typed for; the prompt stays where there is a mistake in it.
  mutating func finishQuery(_ prompt: Prompt) -> [Effect] {
    do {
      let query = try QueryParser.parse(prompt.text)
      overlay = nil
      switch prompt.purpose {
      case .viewQuery(let view):
        let text = prompt.text.trimmingSpaces
        return text == view.query ? [] : [.changeSmartView(view.id, query: text, view.order)]
      default: return seek(query) + keepFound()
      }
    } catch {
      var prompt = prompt
      prompt.problem = error
      prompt.moveCursor(to: error.range.upperBound)
      overlay = .prompt(prompt)
      return []
    }
  }

  private mutating func seek(_ query: Query) -> [Effect] {
    guard let finding else { return [] }
    // Without words there is nothing by which one article would answer better.
    let isRanked = finding.base.order.criterion == .relevance && !query.hasWords
    return follow(query, order: isRanked ? .newestFirst : finding.base.order)
  }
}

extension ScreenState {
  /// How many characters the name of a smart view has at most.
  private static let longestName = 200

  /// Keeps what the list shows as a smart view.
  mutating func saveView(_ name: String) -> [Effect] {
    guard canStore() else { return [] }
    if name.isEmpty {
      overlay = .prompt(Prompt(.viewName))
      return []
    }
    return [.saveView(String(name.prefix(Self.longestName)), list.view)]
  }

  /// Asks for another query of the selected smart view.
  mutating func editView() -> [Effect] {
    guard canStore() else { return [] }
    guard case .smartView(let id) = sources.selection, let view = sources.smartView(id) else {
      fail(.finding(.chooseSmartView))
      return []
    }
    overlay = .prompt(Prompt(.viewQuery(view), text: SafeText(view.query).string))
    return vocabulary == nil ? [.loadVocabulary] : []
  }
}
