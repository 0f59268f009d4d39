import Polls

/// The furniture found in one part of a page.
struct FurnitureFindings {
  var furniture: [Furniture] = []
  var polls: [Poll] = []
  /// The lines on which it stands.
  var lines: [Int] = []
  /// Where the text is in other languages, by language.
  var addresses: [String: String] = [:]

  init() {}

  /// The furniture around a page's main text, where every other line is passed over.
  init(around lines: [PageLine]) {
    var index = 0
    while index < min(lines.count, 4000) {
      index = take(lines, at: index) ?? index + 1
    }
  }

  /// Takes a line of furniture, and the polls below it; answers where to go on, or nil when the
  /// line is none.
  mutating func take(_ page: [PageLine], at index: Int) -> Int? {
    guard let found = Furniture.reading(page[index].text) else { return nil }
    if found.contains(.poll) {
      let below = PollLines(page, from: index + 1)
      guard !below.polls.isEmpty else { return nil }
      polls += below.polls
      lines += below.used + [index]
      furniture += found
      return below.end
    }
    lines.append(index)
    furniture += found
    for case .translation(let language) in found {
      for link in page[index].links
      where Furniture.reading(link.text.folded) == [.translation(language)] {
        addresses[language] = addresses[language] ?? link.url
      }
    }
    return index + 1
  }

  /// Whether there is enough furniture to show that this is a saved page.
  ///
  /// A poll, a rating or another language shows it, and so do two kinds of anything.
  static func areBelieved(_ findings: [FurnitureFindings]) -> Bool {
    let all = findings.flatMap(\.furniture)
    return all.contains(where: \.isStrong) || findings.contains { !$0.polls.isEmpty }
      || Set(all.map(\.kind)).count > 1
  }
}
