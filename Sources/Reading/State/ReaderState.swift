import Articles
import Screen
import Typesetting

/// The article being read, laid out for the pane's width.
public struct ReaderState: Sendable {
  public internal(set) var article: OpenArticle
  var text: ReaderText
  /// The first row on the screen, an index into `text`'s rows.
  private(set) var top = 0
  /// Where one has scrolled to: it outlives any number of other widths, as `top` does not.
  private var anchor = ReaderText.Anchor.header(0)
  /// What is searched for in the text; empty: nothing.
  var search = ""
  var matches: [Match] = []
  /// The match at which one is, an index into `matches`.
  var match = 0

  init(_ article: OpenArticle, setting: ReaderText.Setting) {
    self.article = article
    text = ReaderText(article, setting: setting)
    if let place = article.place, place > .beginning {
      top = text.row(at: .text(place))
      anchor = .text(place)
    }
  }

  /// Lays the text out again and stays at the same place in it.
  mutating func layOut(_ setting: ReaderText.Setting, height: Int) {
    text = ReaderText(article, setting: setting, previous: text)
    top = text.row(at: anchor)
    clamp(height: height)
  }

  /// Takes the article as it stands now; what was searched for is looked up in its text again.
  mutating func refresh(_ open: OpenArticle) {
    let isSameText =
      open.article.lead == article.article.lead
      && open.article.body == article.article.body
    article = open
    guard !isSameText else { return }
    text = ReaderText(open, setting: text.setting)
    matches = text.typeset.matches(of: search)
    match = 0
  }

  mutating func scroll(by rows: Int, height: Int) {
    scroll(to: top + rows, height: height)
  }

  mutating func scroll(to row: Int, height: Int) {
    top = row
    clamp(height: height)
    anchor = text.anchor(ofRow: top)
  }

  mutating func clamp(height: Int) {
    top = max(0, min(top, text.count - height))
  }

  /// Where reading stands: the first line of the text on the screen.
  var place: Place {
    switch anchor {
    case .header: .beginning
    case .text(let place): place
    case .tail: text.lastPlace
    }
  }

  /// How much has been seen, 0 to 100.
  func percentRead(height: Int) -> Int {
    text.count <= height ? 100 : min(100, (top + height) * 100 / text.count)
  }

  mutating func find(_ words: String, height: Int) {
    search = words
    matches = words.isEmpty ? [] : text.typeset.matches(of: words)
    let here = place
    match =
      matches.firstIndex { Place(block: $0.block, offset: $0.offsets.lowerBound) >= here } ?? 0
    showMatch(height: height)
  }

  mutating func nextMatch(by step: Int, height: Int) {
    guard !matches.isEmpty else { return }
    match = (match + step % matches.count + matches.count) % matches.count
    showMatch(height: height)
  }

  /// The row on which the match begins at which one is.
  var rowOfMatch: Int? {
    guard matches.indices.contains(match) else { return nil }
    let found = matches[match]
    return text.row(at: .text(Place(block: found.block, offset: found.offsets.lowerBound)))
  }

  private mutating func showMatch(height: Int) {
    guard let row = rowOfMatch, row < top || row >= top + height else { return }
    scroll(to: row - height / 3, height: height)
  }
}
