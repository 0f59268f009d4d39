import Screen

extension ScreenState {
  mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .resize(let size): return resize(to: size)
    case .hangUp, .end: return settle() + rememberPlace() + [.quit]
    case .paste(let text): return paste(text)
    case .mouse(let mouse):
      if isTooSmall { return [] }
      list.hold()
      guard mouse.event == .press || mouse.event == .doubleClick else { return take(mouse) }
      message = nil
      return settle() + take(mouse)
    case .key(let key):
      if isTooSmall { return press(key) }
      list.hold()
      message = nil
      defer { sayLate() }
      return take(key)
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    if isTooSmall { return [] }
    list.show(visible: visibleRows)
    sources.show(visible: visibleSources)
    layOutReader()
    clampPoll()
    if case .help(let top) = overlay { showHelp(from: top) }
    if case .preview(let preview) = overlay { step(preview, by: 0) }
    if case .ratings(let sheet) = overlay { show(sheet, from: sheet.top) }
    if case .votes(let votes) = overlay { step(votes, by: 0) }
    if case .pollForm(let form) = overlay { show(form) }
    return wantedRows() + (showsSources && !sources.isLoaded ? [.loadSources] : [])
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if case .pollForm(let form) = overlay { paste(text, into: form) }
    guard case .prompt(var prompt) = overlay else { return [] }
    prompt.insert(SafeText(text).string)
    return show(prompt)
  }

  mutating func take(_ key: Key) -> [Effect] {
    if isTooSmall { return press(key) }
    // What waited before a menu came up is not for the menu.
    let effects = overlay == nil ? [] : settle()
    return effects + takeAlone(key)
  }

  private mutating func takeAlone(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(let top): return take(key, helpTop: top)
    case .ratings(let sheet): return take(key, sheet)
    case .menu(let menu): return take(key, menu)
    case .prompt(let prompt): return take(key, prompt)
    case .preview(let preview): return take(key, preview)
    case .votes(let votes): return take(key, votes)
    case .question(let question): return take(key, question)
    case .pollForm(let form): return take(key, form)
    case nil: break
    }
    // The digit of "o3" must not rate where `o` alone had its answer.
    let namesLink = expectsLink
    expectsLink = false
    if namesLink, case .character(let character) = key, let number = character.wholeNumberValue {
      fail(.noSuchLink(number))
      return []
    }
    return press(key)
  }
}
