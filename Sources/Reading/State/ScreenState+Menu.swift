import Articles
import Screen

/// The keys of a menu, of the help and of a sheet of ratings.
extension ScreenState {
  mutating func take(_ key: Key, _ menu: Menu) -> [Effect] {
    var menu = menu
    switch key {
    case .escape, .character("q"), .left, .backspace:
      overlay = nil
      return []
    case .enter, .right, .character(" "): return choose(menu.selected, of: menu)
    case .down, .tab: menu.selected = min(menu.items.count - 1, menu.selected + 1)
    case .up, .backTab: menu.selected = max(0, menu.selected - 1)
    case .home: menu.selected = 0
    case .end: menu.selected = menu.items.count - 1
    case .character(let character):
      if let index = menu.items.firstIndex(where: { $0.key == character }) {
        return choose(index, of: menu)
      }
      if character == "j" { menu.selected = min(menu.items.count - 1, menu.selected + 1) }
      if character == "k" { menu.selected = max(0, menu.selected - 1) }
    default: return []
    }
    overlay = .menu(menu)
    return []
  }

  mutating func choose(_ index: Int, of menu: Menu) -> [Effect] {
    overlay = nil
    guard menu.items.indices.contains(index) else { return [] }
    switch menu.items[index].choice {
    case .invoke(let invocation): return invoke(invocation)
    case .copyLink: return copyLink()
    case .write: return write()
    case .show: return showAddress()
    case .allSections: return show(.all)
    case .printOut: return reader.map { [.printOut($0.article)] } ?? []
    case .save(let form):
      let name = Self.fileName(for: reader?.article.article, form)
      overlay = .prompt(Prompt(.savePath(form), text: name))
      return []
    }
  }

  mutating func take(_ key: Key, helpTop top: Int) -> [Effect] {
    if let step = step(key) { showHelp(from: top + step) } else { overlay = nil }
    return []
  }

  mutating func take(_ key: Key, _ sheet: RatingsSheet) -> [Effect] {
    if let step = step(key) { show(sheet, from: sheet.top + step) } else { overlay = nil }
    return []
  }

  /// How far a key scrolls what lies over the panes; nil: it closes it.
  private func step(_ key: Key) -> Int? {
    let page = max(1, size.height - 5)
    return switch key {
    case .down, .character("j"): 1
    case .up, .character("k"): -1
    case .pageDown, .character(" "): page
    case .pageUp, .character("b"): -page
    case .home, .character("g"): -1000
    case .end, .character("G"): 1000
    default: nil
    }
  }

  mutating func showHelp(from top: Int) {
    let rows = HelpText.rows(words: words, columns: size.width)
    overlay = .help(top: max(0, min(rows.count - (size.height - 4), top)))
  }

  /// A file name made of the title: its letters and digits, hyphens between them.
  static func fileName(for article: Article?, _ form: Rendering) -> String {
    let words = (article?.title ?? "").lowercased()
      .split { !$0.isLetter && !$0.isNumber }.prefix(8)
    let stem = SafeText(words.joined(separator: "-")).prefix(60).string
    return (stem.isEmpty ? "article" : stem) + "." + form.fileExtension
  }
}
