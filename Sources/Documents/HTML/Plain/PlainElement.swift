/// An element by its name, and what the standard's rules for it come down to in plain HTML.
struct PlainElement: Sendable {
  enum Kind: Sendable {
    /// Ends a paragraph, and stands by itself.
    case block
    /// Like `block`, where parsers of different years differ.
    case youngBlock
    case paragraph
    case heading
    case preformatted
    /// `li`.
    case item
    /// `dt` and `dd`.
    case term
    /// `ul` and `ol`.
    case list
    /// `dl`.
    case terms
    case form
    case button
    /// `a`, which is one of the elements for looks as well.
    case anchor
    /// What the standard opens again where a block has cut it off, such as `b`.
    case look
    case inline
    /// Neither what ends blocks nor what ends inline elements passes it: `noscript`.
    case strict
    /// Stands in text and has no end tag.
    case void
    /// Belongs to a medium and has no end tag.
    case part
    /// `hr`.
    case rule
    /// Holds text without markup.
    case raw
    case title
    /// Belongs into a head: `meta`, `link`, `base`.
    case fact
    case table
    case caption
    case tableSection
    case tableRow
    case tableCell
    case tableColumns
    case tableColumn
    case html
    case head
    case body
  }

  let name: String
  let kind: Kind
  let tag: HTMLTag

  private init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
    // The parser is older than the name `picture`.
    let tag = name == "picture" ? .other : HTMLTag(rawValue: name) ?? .other
    self.tag = tag == .text ? .other : tag
  }

  /// The names that plain HTML may have; any other one is left to the parser.
  static let all: [PlainElement] = {
    let names: [(Kind, String)] = [
      (
        .block,
        "address article aside blockquote center details div fieldset figcaption figure "
          + "footer header nav section summary"
      ),
      (.youngBlock, "main hgroup"),
      (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.preformatted, "pre"),
      (.item, "li"), (.term, "dt dd"), (.list, "ul ol"), (.terms, "dl"),
      (.form, "form"), (.button, "button"), (.anchor, "a"),
      (.look, "b big code em font i s small strike strong tt u"),
      (
        .inline,
        "span abbr acronym sup sub cite q mark del ins kbd samp var dfn time label bdi bdo picture "
          + "data output audio video canvas map meter progress legend"
      ),
      (.strict, "noscript"), (.void, "br img wbr area embed input"), (.part, "source track param"),
      (.rule, "hr"), (.raw, "script style iframe"), (.title, "title"), (.fact, "meta link base"),
      (.table, "table"), (.caption, "caption"), (.tableSection, "thead tbody tfoot"),
      (.tableRow, "tr"), (.tableCell, "td th"), (.tableColumns, "colgroup"),
      (.tableColumn, "col"), (.html, "html"), (.head, "head"), (.body, "body"),
    ]
    return names.flatMap { kind, names in
      names.split(separator: " ").map { PlainElement(String($0), kind) }
    }
  }()

  static let byName = ByteNames(all.map { ($0.name, $0) })
  static let html = named("html")
  static let head = named("head")
  static let body = named("body")
  static let tableSection = named("tbody")

  private static func named(_ name: String) -> PlainElement {
    PlainElement(name, all.first { $0.name == name }?.kind ?? .inline)
  }
}
