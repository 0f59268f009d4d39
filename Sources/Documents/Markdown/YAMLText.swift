import Deciphering
import Yams

/// A mapping of YAML, read one level at a time, with the lines of its keys.
struct YAMLText {
  struct Field {
    var name: String
    var value: YAMLValue
    /// Counted from 1, from the beginning of the YAML.
    var line: Int
  }

  /// Longer YAML is refused, in bytes.
  static let longest = 64 << 10

  private(set) var fields: [Field] = []

  /// - Throws: `Refusal`, which names what is wrong.
  init(_ text: String) throws(Refusal) {
    guard text.utf8.count <= Self.longest else { throw Refusal(what: "longer than 64 kB", line: 1) }
    // An alias costs nothing to write and much to follow.
    if let line = Self.lineOfAlias(in: text) { throw Refusal(what: "an alias", line: line) }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Refusal(error)
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      throw Refusal(what: "no list of fields", line: root.mark?.line ?? 1)
    }
    for (key, value) in mapping {
      guard case .scalar(let name) = key else { continue }
      fields.append(
        Field(
          name: name.string.trimmed.lowercased(),
          value: YAMLValue(value),
          line: name.mark?.line ?? 1
        )
      )
    }
  }

  subscript(names: String...) -> Field? {
    for name in names { if let field = fields.first(where: { $0.name == name }) { return field } }
    return nil
  }
}

extension YAMLText {
  /// Why a piece of YAML was not read.
  struct Refusal: Error, Equatable {
    var what: String
    /// Counted from 1, from the beginning of the YAML.
    var line: Int
  }

  /// The line of the first anchor whose name an alias has too.
  private static func lineOfAlias(in text: String) -> Int? {
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var aliases: Set<ArraySlice<UInt8>> = []
    let bytes = Array(text.utf8)
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
      if index > 0, !bytes[index - 1].isSpace, !"[{,:-?".utf8.contains(bytes[index - 1]) {
        continue
      }
      let name = bytes[(index + 1)...].prefix { !$0.isSpace && !"[]{},".utf8.contains($0) }
      if name.isEmpty { continue }
      if byte == UInt8(ascii: "&") { anchors[name] = line } else { aliases.insert(name) }
    }
    return aliases.compactMap { anchors[$0] }.min()
  }
}

extension YAMLText.Refusal {
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      self.init(what: problem, line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, _)?:
      self.init(
        what: "the same field twice: " + duplicates.sorted().joined(separator: ", "),
        line: 1
      )
    case .reader(let problem, _, _, _)?: self.init(what: problem, line: 1)
    default: self.init(what: "not YAML", line: 1)
    }
  }
}
