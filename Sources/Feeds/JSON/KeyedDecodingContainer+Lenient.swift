/// Reading that takes a value of the wrong type as absent.
extension KeyedDecodingContainer where Key == JSONKey {
  /// A text; a number, which some write as an id, counts as its digits.
  func text(_ key: JSONKey) -> String? {
    if let text = try? decode(String.self, forKey: key) { return text }
    return (try? decode(Int.self, forKey: key)).map(String.init)
  }

  /// A number above nothing, whole or not.
  func number(_ key: JSONKey) -> Int? {
    guard let number = try? decode(Double.self, forKey: key), 1..<1e15 ~= number else { return nil }
    return Int(number)
  }

  /// The elements of a list that are what they should be.
  func list<Element: Decodable>(_ key: JSONKey, of type: Element.Type = Element.self) -> [Element] {
    let elements = try? decode([JSONLenient<Element>].self, forKey: key)
    return elements?.compactMap(\.value) ?? []
  }

  /// Version 1.1 has a list, version 1 had one person.
  var authors: [JSONAuthor] {
    let list: [JSONAuthor] = list("authors")
    guard list.isEmpty, let author = try? decode(JSONAuthor.self, forKey: "author") else {
      return list
    }
    return [author]
  }
}
