import Articles

/// The words of an article in one language, as the search index is given them.
///
/// The index holds no text, and SQLite 3.40 takes an entry out only when it is told the same words
/// again. So what this makes of an article must stay what it is; a change needs a migration that
/// fills the index anew.
struct ArticleText {
  var title: String
  var authors: String
  var lead: String
  var text: String

  /// What an article says, with the names of its authors.
  init(_ article: Article) {
    self.init(
      title: article.title,
      authors: article.authors,
      lead: article.lead,
      body: article.body
    )
  }

  init(title: String, authors: [Author], lead: [Span], body: Body) {
    self.title = title.storable
    self.authors = authors.map(\.name).joined(separator: "\n").storable
    self.lead = lead.map(\.text).joined().storable
    var text = ""
    Self.append(body.blocks, to: &text)
    self.text = text.storable
  }

  /// How many words the lead and the text have; a Chinese or Japanese character counts as one.
  var words: Int {
    let counts = [WordCount(of: lead), WordCount(of: text)]
    return counts.reduce(0) { $0 + $1.words + $1.ideographs }
  }

  private static func append(_ blocks: [Block], to text: inout String) {
    for block in blocks {
      switch block {
      case .paragraph(let spans), .heading(_, let spans): append(spans, to: &text)
      case .list(let list): for item in list.items { append(item, to: &text) }
      case .quotation(let blocks): append(blocks, to: &text)
      case .code(let code, _): text += code + "\n"
      case .table(let table):
        for row in [table.header] + table.rows { for cell in row { append(cell, to: &text) } }
      case .image(let image): text += image.description + "\n"
      case .rule, .notice: break
      }
    }
  }

  private static func append(_ spans: [Span], to text: inout String) {
    for span in spans { text += span.text }
    text += "\n"
  }
}
