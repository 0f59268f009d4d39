import Articles
import Deciphering

extension PageFacts {
  /// The page's title: as it is shared, or the window's without the site's name, or the heading.
  mutating func settleTitle(_ tree: HTMLTree, shared: [String: [String]]) {
    let headings = Self.headings(in: tree)
    let window = windowTitle.map { Self.withoutSite($0, headings: headings) }
    // Of two names the window decides; a headline that it does not show is a summary.
    if let other = structuredName, let headline = title, let window,
      headline.likeness(to: window) <= 0.75 || other.likeness(to: window) > 0.75
    {
      title = other
    }
    let names =
      ["dc:title", "dcterms:title", "dcterm:title", "og:title", "title"]
      + ["twitter:title", "parsely-title"]
    let given = names.lazy.compactMap { shared[$0]?.first.map(HTMLFragment.plainText) }.first
    title = title ?? given.map { withoutOwnName($0, headings: headings) } ?? window
    if title?.isEmpty ?? true { title = tree.first(.h1).flatMap { tree.words(of: $0).meaning } }
  }

  /// A title without the name of the site behind it, where the page's heading is without it.
  private func withoutOwnName(
    _ title: String,
    headings: [(level: Int, words: String)]
  ) -> String {
    guard let site = publication?.name.lowercased(), title.lowercased().hasSuffix(site) else {
      return title
    }
    let rest = String(title.dropLast(site.count)).trimmed
    let heading = headings.first { $0.level == 1 && rest.hasPrefix($0.words) && !$0.words.isEmpty }
    // Between the two stands a mark, and nothing else.
    guard let words = heading?.words, rest.dropFirst(words.count).utf8.count <= 4 else {
      return title
    }
    return words
  }

  private static func headings(in tree: HTMLTree) -> [(level: Int, words: String)] {
    var headings: [(level: Int, words: String)] = []
    for node in tree.nodes.indices where headings.count < 50 {
      guard let level = tree.nodes[node].tag.headingLevel, level < 3 else { continue }
      headings.append((level, tree.words(of: node, most: 1000)))
    }
    return headings
  }

  /// "A title | The Site" without the site.
  ///
  /// What is left must have some words; else the mark belongs to the title.
  static func withoutSite(_ window: String, headings: [(level: Int, words: String)]) -> String {
    let title = window.withPlainSpaces.folded
    let words = { (text: String) in text.split(separator: " ").count }
    var short = title
    var isPath = false
    let marks = [" | ", " - ", " – ", " — ", " \\ ", " / ", " > ", " » "]
    if let mark = marks.compactMap({ title.lastRange(of: $0) }).max(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      isPath = [" \\ ", " / ", " > ", " » "].contains { title.contains($0) }
      short = String(title[..<mark.lowerBound])
      if words(short) < 3,
        let first = marks.compactMap({ title.firstRange(of: $0) }).min(by: {
          $0.lowerBound < $1.lowerBound
        })
      {
        short = String(title[first.upperBound...])
      }
    } else if title.contains(": ") {
      if !headings.contains(where: { $0.words == title }), let last = title.lastIndex(of: ":"),
        let first = title.firstIndex(of: ":")
      {
        short = String(title[title.index(after: last)...]).trimmed
        if words(short) < 3 {
          short = String(title[title.index(after: first)...]).trimmed
        } else if words(String(title[..<first])) > 5 {
          short = title
        }
      }
    } else if title.count > 150 || title.count < 15 {
      let main = headings.filter { $0.level == 1 }
      if main.count == 1, !main[0].words.isEmpty { short = main[0].words }
    }
    // Where the page itself writes the title without the site, there is no doubt.
    if short != title, title.contains(short),
      headings.contains(where: { $0.level == 1 && $0.words == short })
    {
      return short
    }
    let marksGone = marks.reduce(title) { $0.replacing($1, with: " ") }
    if words(short) <= 4, !isPath || words(short) != words(marksGone) - 1 { return title }
    return short
  }
}

extension String {
  fileprivate func lastRange(of mark: String) -> Range<String.Index>? {
    ranges(of: mark).last
  }

  /// How much of another text's words this one has, from 0 to 1.
  func likeness(to other: String) -> Double {
    let own = Set(lowercased().split { !$0.isLetter && !$0.isNumber })
    let words = other.lowercased().split { !$0.isLetter && !$0.isNumber }
    let length = words.reduce(0) { $0 + $1.count }
    guard length > 0, !own.isEmpty else { return 0 }
    let foreign = words.filter { !own.contains($0) }.reduce(0) { $0 + $1.count }
    return 1 - Double(foreign) / Double(length)
  }
}
