import Articles
import Typesetting

/// Saving, printing, sharing, opening elsewhere, adding.
extension ScreenState {
  /// The title and the address of the article that a command is about.
  private var targetLink: (title: String, url: String?)? {
    if focus == .sources { return sources.selectedSource.map { ($0.name, $0.address) } }
    if focus == .list { return list.selection.map { ($0.title, $0.url) } }
    return reader.map { ($0.article.article.title, $0.article.article.url) }
  }

  /// The article that is open, if it is the one that a command is about.
  private var targetArticle: OpenArticle? {
    guard let open = reader?.article else { return nil }
    if focus == .sources { return nil }
    return focus != .list || list.selection?.id == open.id ? open : nil
  }

  mutating func save(_ path: String) -> [Effect] {
    guard let open = targetArticle else {
      return afterOpeningSelection(Invocation(.save, path))
    }
    if path.isEmpty {
      overlay = .menu(.save)
      return []
    }
    return [.save(open, Rendering(path: path), path: path)]
  }

  mutating func share() -> [Effect] {
    guard targetLink != nil else {
      say(.nothingOpen)
      return []
    }
    overlay = .menu(.share)
    return []
  }

  mutating func copyLink() -> [Effect] {
    withLink { [.copy($0)] }
  }

  mutating func write() -> [Effect] {
    guard let title = targetLink?.title else { return [] }
    return withLink { [.write(subject: title, link: $0)] }
  }

  mutating func showAddress() -> [Effect] {
    guard let url = targetLink?.url else {
      say(.noLink)
      return []
    }
    say(.addressIs(url))
    return []
  }

  /// Opens the article in the browser, or asks which link where the text has some.
  mutating func browse(_ argument: String) -> [Effect] {
    if let number = Int(argument) { return browse(link: number) }
    if argument.isEmpty, focus == .reader, let reader, !reader.text.typeset.links.isEmpty {
      overlay = .prompt(Prompt(.link))
      return []
    }
    expectsLink = true
    return browseArticle()
  }

  mutating func browseArticle() -> [Effect] {
    withLink { [.browse($0)] }
  }

  mutating func browse(link number: Int) -> [Effect] {
    let links = reader?.text.typeset.links ?? []
    guard number > 0, number <= links.count else {
      fail(.noSuchLink(number))
      return []
    }
    let link = links[number - 1]
    guard Self.isWebAddress(link) else {
      fail(.notAWebLink(link))
      return []
    }
    return [.browse(link)]
  }

  mutating func add(_ address: String) -> [Effect] {
    if setting.isReadOnly {
      fail(.isReadOnly)
      return []
    }
    if setting.isPassing { return [.add(address)] }
    if address.isEmpty {
      overlay = .prompt(Prompt(.addPath))
      return []
    }
    return preview(address)
  }

  static func isWebAddress(_ link: String) -> Bool {
    let start = link.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private mutating func withLink(_ effects: (String) -> [Effect]) -> [Effect] {
    guard let link = targetLink?.url, !link.isEmpty else {
      say(.noLink)
      return []
    }
    guard Self.isWebAddress(link) else {
      fail(.notAWebLink(link))
      return []
    }
    return effects(link)
  }
}
