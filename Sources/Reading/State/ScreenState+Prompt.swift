import Articles
import Screen
import Typesetting

/// The keys of a line that is being typed, and what its Enter does.
extension ScreenState {
  mutating func take(_ key: Key, _ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"): return leave(prompt)
    case .enter:
      overlay = nil
      return keepTyped(prompt) + finish(prompt)
    // Backspace in an empty line leaves it, as in vi.
    case .backspace where prompt.text.isEmpty, .control("h") where prompt.text.isEmpty:
      return leave(prompt)
    case .up, .control("p"): return recall(prompt, by: -1)
    case .down, .control("n"): return recall(prompt, by: 1)
    case .tab, .backTab:
      if prompt.purpose.isQuery {
        let begun = prompt.text.prefix(prompt.cursor)
        let vocabulary = vocabulary ?? Vocabulary()
        prompt.complete(
          { QueryCompletion(begun).candidates(vocabulary) },
          step: key == .tab ? 1 : -1
        )
      }
      if prompt.purpose == .command {
        let line = prompt.text
        prompt.complete({ completions(of: line) }, step: key == .tab ? 1 : -1)
        overlay = .prompt(prompt)
        // Their names can be completed once they are known.
        return line.hasPrefix("fetch ") && !sources.isLoaded ? [.loadSources] : []
      }
    case .character(let character) where prompt.purpose == .link:
      return typeLink(character, prompt)
    default: guard prompt.edit(key) else { return [] }
    }
    return show(prompt)
  }

  /// Shows what is typed, and what follows from it.
  mutating func show(_ prompt: Prompt) -> [Effect] {
    overlay = .prompt(prompt)
    switch prompt.purpose {
    case .searchList: return seek(prompt.text)
    case .searchText: seekInText(prompt.text)
    case .filter, .viewQuery: return take(typed: prompt)
    default: break
    }
    return []
  }
}

extension ScreenState {
  private mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = prompt.text.trimmingSpaces
    switch prompt.purpose {
    case .command:
      if text.isEmpty { return [] }
      do {
        return invoke(try TypedCommand.parse(text))
      } catch {
        fail(error.sentence)
        return []
      }
    case .searchList: return seek(prompt.text) + keepFound()
    case .searchText: return keepFoundText(text)
    case .filter, .viewQuery: return finishQuery(prompt)
    case .viewName: return text.isEmpty ? [] : saveView(text)
    case .link: return text.isEmpty ? browseArticle() : browse(link: Int(text) ?? 0)
    case .savePath(let form):
      guard let open = reader?.article, !text.isEmpty else { return [] }
      return [.save(open, form, path: text)]
    case .addPath: return text.isEmpty ? [] : add(text)
    case .searchSources: findSource(text)
    case .renameSource(let id): return text.isEmpty ? [] : rename(id, to: text)
    case .moveSource(let id): return move(id, to: text)
    case .tags(let articles): return text.isEmpty ? [] : tag(text, articles)
    case .renameFolder(let name): return text.isEmpty ? [] : renameFolder(name, to: text)
    case .renameSmartView(let id): return text.isEmpty ? [] : renameSmartView(id, to: text)
    }
    return []
  }

  /// Closes the line without doing what it was for.
  private mutating func leave(_ prompt: Prompt) -> [Effect] {
    overlay = nil
    if prompt.purpose == .searchText { leaveFoundText() }
    return [.searchList, .filter].contains(prompt.purpose) ? leaveFound() : []
  }

  /// Digits name a link; it opens as soon as no further digit could name another.
  private mutating func typeLink(_ character: Character, _ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if character == "o", prompt.text.isEmpty {
      overlay = nil
      return browseArticle()
    }
    guard character.isASCII, character.isNumber else { return [] }
    prompt.insert(String(character))
    let number = Int(prompt.text) ?? 0
    if number > (reader?.text.typeset.links.count ?? 0) / 10 {
      overlay = nil
      return browse(link: number)
    }
    overlay = .prompt(prompt)
    return []
  }

  private func completions(of line: String) -> [String] {
    TypedCommand.completions(of: line) { command in
      switch command {
      case .view: ArticleView.Status.allCases.map(\.rawValue) + ["polls", "library"]
      case .order:
        ArticleOrder.Criterion.allCases.map(\.rawValue)
          + ArticleOrder.Criterion.allCases.map { "-" + $0.rawValue }
      case .theme: setting.themes
      case .markAll: ["read", "unread"]
      case .rate: (1...5).map(String.init)
      case .fetch: ["all", "due"] + sources.folders + sources.sources.map(\.name)
      case .move: sources.folders
      case .poll: Self.pollArguments
      case .language: reader?.article.otherLanguages.map(\.language) ?? []
      default: []
      }
    }
  }
}
