import Deciphering

/// A piece of an XML document as a tree: one article of a feed, or one fact of its head.
struct XMLElement {
  enum Node {
    case element(XMLElement)
    case text(String)
  }

  struct Attribute {
    var name: XMLName
    var value: String
  }

  var name: XMLName
  var attributes: [Attribute] = []
  var nodes: [Node] = []
  /// The address against which what it holds is resolved, `xml:base` taken in.
  var base: String?
  /// Its own or inherited `xml:lang`.
  var language: String?

  var elements: some Sequence<XMLElement> {
    nodes.lazy.compactMap { node in
      if case .element(let element) = node { element } else { nil }
    }
  }

  /// All text inside, that of inner elements included.
  var text: String {
    if nodes.count == 1, case .text(let only) = nodes[0] { return only }
    return nodes.reduce(into: "") { text, node in
      switch node {
      case .element(let element): text += element.text
      case .text(let piece): text += piece
      }
    }
  }

  /// The value of an attribute without a prefix.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name.vocabulary == .rss && $0.name.local == attribute }?.value
  }

  subscript(name: XMLName) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The address in a text or an attribute of this element.
  func address(_ reference: String?) -> String? {
    guard let reference = reference?.content else { return nil }
    return PageAddress.resolve(reference, against: base)
  }

  func feedText(_ markup: Markup) -> FeedText {
    FeedText(markup, base: base, language: language)
  }

  /// The text of an element whose format does not say how it is marked up; nil where it is empty.
  var guessedText: FeedText? {
    let inner = elements.contains { _ in true } ? innerMarkup : nil
    return inner.map { feedText(.html($0)) } ?? text.content.map { feedText(Markup(guessing: $0)) }
  }
}
