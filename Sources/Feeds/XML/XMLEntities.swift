import CXML

/// The entities that a feed may use: those of HTML, and the simple ones that it declares itself.
///
/// libxml2 is handed ready text for each, so that an entity never expands another one: the classic
/// bomb of entities in entities stays as large as it is written.
final class XMLEntities {
  /// A document may declare this many entities, each of at most `longestText` bytes.
  private static let mostDeclared = 256
  private static let longestText = 256
  /// What expanded text may come to in one document, in bytes.
  private static let mostExpanded = 1 << 20

  private var declared: [String: String] = [:]
  private var expanded = 0

  /// Keeps a declared entity; one that refers to others is left as the reference that it is.
  func declare(_ name: String, text: String) {
    guard declared.count < XMLEntities.mostDeclared, declared[name] == nil,
      text.utf8.count <= XMLEntities.longestText, !text.contains("&")
    else { return }
    declared[name] = text
  }

  /// The text of `&name;`: itself where the name means nothing.
  func text(_ name: String) -> String {
    if let text = declared[name] {
      expanded += text.utf8.count
      return expanded <= XMLEntities.mostExpanded ? text : ""
    }
    guard let entry = htmlEntityLookup(name), let scalar = Unicode.Scalar(entry.pointee.value)
    else { return "&\(name);" }
    return String(scalar)
  }

  /// Puts text in the place of the references that libxml2 leaves in attribute values.
  func expand(_ value: String) -> String {
    var output = ""
    var rest = value[...]
    while let ampersand = rest.firstIndex(of: "&") {
      output += rest[..<ampersand]
      let after = rest.index(after: ampersand)
      guard let end = rest[after...].prefix(34).firstIndex(of: ";") else {
        output += "&"
        rest = rest[after...]
        continue
      }
      let name = rest[after..<end]
      output += name.hasPrefix("#") ? reference(name) : text(String(name))
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }
}

extension XMLEntities {
  private func reference(_ name: Substring) -> String {
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? "&\(name);"
  }
}
