import Articles
import FoundationEssentials
import Polls
import Screen
import Typesetting

/// An open article as rows for a pane's width: header, text, and below it rating line and polls.
struct ReaderText: Sendable {
  /// What the rows depend on besides the article.
  struct Setting: Sendable {
    /// The pane's width, in columns.
    var width: Int
    /// The widest line of text, in columns.
    var measure: Int
    var words: Words
    var now: Date
    var shareRule = ShareRule.halfUp
    /// Whether the article's poll stands in a pane of its own beside the text.
    var hasPollBeside = false
    /// The rating line below which the ratings' distribution stands.
    var openRatings: RatingPlace?

    /// The width of the text: the measure, or what the pane has room for.
    var textWidth: Int { max(8, min(measure, width - (width < 60 ? 2 : 6))) }
  }

  /// A row's place that outlives another width.
  enum Anchor: Equatable {
    /// Rows from the top.
    case header(Int)
    case text(Place)
    /// Rows from the end of the text.
    case tail(Int)
  }

  private(set) var header: [Row]
  private(set) var typeset: Typeset
  private(set) var tail: [Row]
  private let ratings: [RatingPlace: Range<Int>]
  /// The column in the pane at which the text begins.
  let left: Int
  let width: Int
  let setting: Setting
  private let lead: [Span]
  private let body: Body

  /// Lays an article out; what is set already is taken from `previous` where it still holds.
  init(_ open: OpenArticle, setting: Setting, previous: ReaderText? = nil) {
    self.setting = setting
    width = setting.textWidth
    left = max(0, (setting.width - width) / 2)
    lead = open.article.lead
    body = open.article.bodyWithCompany(setting.words)
    if let previous, previous.width == width,
      previous.setting.words.language == setting.words.language,
      previous.lead == lead, previous.body == body
    {
      typeset = previous.typeset
    } else {
      let words = setting.words
      typeset = Typesetter(measure: width, image: words.string(.imageMark)) {
        words.string(.notice($0))
      }
      .typeset(lead: lead, body: body)
    }
    let above = RatingLine.rows(open, .above, setting: setting, width: width)
    let below = RatingLine.rows(open, .below, setting: setting, width: width)
    header = ArticleHeader.rows(open, setting: setting, width: width)
    let start = header.count
    header += above + [.blank]
    tail = Self.nothing(open, setting: setting, width: width) + [.blank]
    let end = header.count + typeset.lines.count + tail.count
    tail += below + Self.polls(open, setting: setting, width: width)
    ratings = [.above: start..<start + above.count, .below: end..<end + below.count]
  }

  /// The rows of a rating line, with those of what is open behind it.
  func rows(of place: RatingPlace) -> Range<Int> { ratings[place] ?? 0..<0 }

  var count: Int { header.count + typeset.lines.count + tail.count }

  var lastPlace: Place { typeset.lines.last?.place ?? .beginning }

  func anchor(ofRow row: Int) -> Anchor {
    if row < header.count { return .header(row) }
    let line = row - header.count
    if line < typeset.lines.count { return .text(typeset.lines[line].place) }
    return .tail(line - typeset.lines.count)
  }

  func row(at anchor: Anchor) -> Int {
    switch anchor {
    case .header(let row): min(row, header.count)
    case .text(let place): typeset.lines.isEmpty ? 0 : header.count + typeset.line(at: place)
    case .tail(let row): min(header.count + typeset.lines.count + row, max(0, count - 1))
    }
  }

  /// The same, and of several rows with that place the one that is so many below the header.
  func row(at anchor: Anchor, below rows: Int) -> Int {
    guard case .text = anchor, typeset.lines.indices.contains(rows),
      self.anchor(ofRow: header.count + rows) == anchor
    else { return row(at: anchor) }
    return header.count + rows
  }

  /// What a click does on a row, at a column counted from the pane's left edge.
  func touch(row: Int, column: Int) -> Touch? {
    let column = column - left
    if row < header.count { return row >= 0 ? header[row].touch(at: column) : nil }
    let line = row - header.count
    if line < typeset.lines.count {
      return link(in: typeset.lines[line], at: column).map(Touch.link)
    }
    let below = line - typeset.lines.count
    return below < tail.count ? tail[below].touch(at: column) : nil
  }
}

extension ReaderText {
  private func link(in line: Line, at column: Int) -> Int? {
    var end = 0
    for piece in line.pieces {
      end += piece.width
      if column < end { return column < 0 ? nil : piece.link }
    }
    return nil
  }

  /// What stands in place of a text where there is none.
  private static func nothing(_ open: OpenArticle, setting: Setting, width: Int) -> [Row] {
    let article = open.article
    guard article.lead.isEmpty, article.body.isEmpty else { return [] }
    return Wrapping.rows(
      setting.words(.emptyArticle(hasAddress: article.url?.isEmpty == false)),
      .muted,
      width: width
    )
  }

  private static func polls(_ open: OpenArticle, setting: Setting, width: Int) -> [Row] {
    var rows: [Row] = []
    for (index, standing) in open.polls.enumerated() where !setting.hasPollBeside {
      let text = PollText(
        standing: standing,
        index: index,
        of: open.polls.count,
        publication: open.article.publication?.name,
        shareRule: setting.shareRule,
        words: setting.words,
        now: setting.now,
        width: width
      )
      let isOver = standing.poll.phase(at: setting.now) == .closed
      rows += [Row("──────", .rule), .blank]
      rows += text.rows(standing.own != nil || isOver ? .summary : .plain)
      rows.append(.blank)
    }
    if rows.last != .blank { rows.append(.blank) }
    return rows
  }
}
