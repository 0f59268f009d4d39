import FoundationEssentials

/// JSON of any shape, as pages hold it for search engines.
enum JSONText: Decodable, Equatable {
  case object([String: JSONText])
  case list([JSONText])
  case text(String)
  /// Null, true or false.
  case nothing

  init?(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    // Written by hand now and then, with commas too many.
    decoder.allowsJSON5 = true
    guard let value = try? decoder.decode(JSONText.self, from: Data(bytes)) else { return nil }
    self = value
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      var members: [String: JSONText] = [:]
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(JSONText.self, forKey: key)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var values: [JSONText] = []
      while !container.isAtEnd { values.append(try container.decode(JSONText.self)) }
      self = .list(values)
    } else {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .text(
          number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        )
      } else {
        self = .nothing
      }
    }
  }

  subscript(name: String) -> JSONText? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text, or that of its `name`, `@id` or first element.
  var words: String? {
    switch self {
    case .text(let text): text.meaning
    case .list(let values): values.first?.words
    case .object(let members): (members["name"] ?? members["@value"])?.words
    case .nothing: nil
    }
  }

  /// The elements of a list, or the value alone.
  var values: [JSONText] {
    if case .list(let values) = self { values } else { [self] }
  }
}

extension JSONText {
  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
      self.stringValue = stringValue
      intValue = nil
    }

    init(intValue: Int) {
      stringValue = "\(intValue)"
      self.intValue = intValue
    }
  }
}
