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
  private(set) var anchor = ReaderText.Anchor.header(0)
  /// Where one was before ratings were looked at that were out of sight.
  var left: (anchor: ReaderText.Anchor, rowsBelow: Int)?
  var sought = Sought.nothing
  /// Where it stands, in reading order.
  var matches: [Match] = []
  /// The match at which one is, an index into `matches`; nil: at none yet.
  var match: Int?

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
    let rows = rowsBelow
    text = ReaderText(article, setting: setting, previous: text)
    top = text.row(at: anchor, below: rows)
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
    lookAgain()
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

  /// How many rows below the header the screen begins.
  var rowsBelow: Int { top - text.header.count }

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
}
