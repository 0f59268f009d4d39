import Articles
import Deciphering
import FoundationEssentials
import Polls

/// What a page says around its text: who wrote it, ratings, other languages, polls, kinds of readers.
///
/// Furniture is looked for only before the body begins and after it ends, and believed only when
/// there is enough of it: a line "Print" in the middle of prose is prose.
struct PageFurniture {
  /// What the page says of itself elsewhere.
  struct Known {
    var title: String?
    var authors: [Author] = []
  }

  var title: String?
  var authors: [Author] = []
  var published: Date?
  var rating: RatingSummary?
  var translations: [Translation] = []
  var sections: [String] = []
  var polls: [Poll] = []
  /// The lines that are no text of the article.
  var removed: Set<Int> = []
  /// The paragraph that sums the text up.
  var leadParagraph: Int?

  init(_ lines: [PageLine], known: Known = Known()) {
    let main = lines.indices.filter { lines[$0].isMain }
    let body = main.map { lines[$0] }
    let around = lines.filter { !$0.isMain }
    let head = HeadOfPage(body)
    let tail = TailOfPage(body, from: head.end)
    var findings = [head.findings, tail.findings]
    findings.append(FurnitureFindings(around: around))
    guard FurnitureFindings.areBelieved(findings) else { return }
    for finding in findings { take(finding) }
    for line in head.findings.lines + tail.findings.lines { removed.insert(main[line]) }
    readHead(head, of: body, known: known, main)
  }
}

extension PageFurniture {
  private mutating func take(_ findings: FurnitureFindings) {
    for furniture in findings.furniture {
      switch furniture {
      case .rating(let summary):
        // The same widget is often there twice, once with figures.
        if rating == nil || rating?.mean == nil && summary.count > rating?.count ?? 0
          || rating?.mean == nil && summary.mean != nil
        {
          rating = summary
        }
      case .translation(let language):
        if !translations.contains(where: { $0.language == language }) {
          let url = findings.addresses[language]
          translations.append(Translation(language: language, url: url))
        }
      case .section(let name, _):
        if !sections.contains(name) { sections.append(name) }
      case .print, .share, .rate, .poll, .pollButton: continue
      }
    }
    for poll in findings.polls where !polls.contains(where: { $0.question == poll.question }) {
      polls.append(poll)
    }
  }

  /// Title, date, authors and their affiliation stand between the furniture and the first prose.
  private mutating func readHead(
    _ head: HeadOfPage,
    of body: [PageLine],
    known: Known,
    _ main: [Int]
  ) {
    var hasTitle = known.title != nil
    var names: [Author] = []
    var rest = head.candidates[...]
    while let candidate = rest.popFirst() {
      let text = candidate.text
      let isNextRole = rest.first.map { !$0.isHeading && ByLine.isRole($0.text) } == true
      var isTaken = true
      if text == known.title {
        isTaken = true
      } else if published == nil, let date = DateText.date(text) {
        published = date
      } else if names.isEmpty || isNextRole,
        let found = authors(in: candidate, known, hasTitle || isNextRole)
      {
        names += found
        if isNextRole, let role = rest.popFirst() {
          names[names.count - 1].affiliation = role.text
          for line in role.lines { removed.insert(main[line]) }
        }
      } else if !hasTitle, names.isEmpty || rest.isEmpty, Self.isTitle(text) {
        title = text
        hasTitle = true
      } else {
        isTaken = false
      }
      if isTaken { for line in candidate.lines { removed.insert(main[line]) } }
    }
    authors = names
    // A text that names its author first sums itself up next.
    if !names.isEmpty, head.prose.count > 2 { leadParagraph = head.prose.first }
  }

  private func authors(
    in candidate: HeadOfPage.Candidate,
    _ known: Known,
    _ mayStandAlone: Bool
  ) -> [Author]? {
    if candidate.isHeading { return nil }
    let names = ByLine.names(in: candidate.text, needsWord: !mayStandAlone)
    if names.isEmpty { return nil }
    let isKnown = names.contains { name in known.authors.contains { $0.name == name } }
    guard known.authors.isEmpty || isKnown else { return nil }
    return names.map { name in
      known.authors.first { $0.name == name } ?? Author(name: name)
    }
  }

  /// Short, and no sentence.
  static func isTitle(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count) && !text.hasSuffix(".") && !text.hasSuffix(",")
      && !text.hasSuffix(";") && !text.hasSuffix(":")
  }
}
