import Articles

extension PageFacts {
  /// The page's title: as shared, or the heading, or the window's without the site's name.
  mutating func settleTitle(_ tree: HTMLTree, main: Int?, shared: String?) {
    let heading = (main.flatMap { tree.first(.h1, in: $0) } ?? tree.first(.h1)).flatMap {
      tree.words(of: $0).meaning
    }
    let own = shared.map(withoutSite)
    // A heading that the shared title repeats is how the page itself writes it.
    if let own, let heading, own.hasPrefix(heading) || heading.hasPrefix(own) {
      title = title.map { $0 == heading ? $0 : heading } ?? heading
      return
    }
    title = own ?? heading ?? title ?? windowTitle.map(withoutSite)
  }

  /// "A title | The Site" without the site.
  private func withoutSite(_ title: String) -> String {
    for mark in [" | ", " – ", " — ", " - ", " · ", " :: ", " » "] {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if let site = publication?.name.lowercased() {
        if last.lowercased() == site { return String(title.dropLast(last.count + mark.count)) }
        if first.lowercased() == site { return String(title.dropFirst(first.count + mark.count)) }
      } else if mark == " | " || mark == " — ", last.count < first.count {
        return String(title.dropLast(last.count + mark.count))
      }
    }
    return title
  }
}
