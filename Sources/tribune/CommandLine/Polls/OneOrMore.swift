/// A value of JSON-LD, which stands alone or in an array.
struct OneOrMore<Element: Decodable>: Decodable {
  var elements: [Element]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let several = try? container.decode([Element].self) {
      elements = several
    } else {
      elements = [try container.decode(Element.self)]
    }
  }
}

extension OneOrMore where Element: Equatable {
  func contains(_ element: Element) -> Bool { elements.contains(element) }
}
