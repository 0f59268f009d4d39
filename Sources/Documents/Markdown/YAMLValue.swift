import Deciphering
import Yams

/// A value in YAML: text, a list, or fields with values.
enum YAMLValue {
  case text(String)
  case list([(value: YAMLValue, line: Int)])
  case fields([(name: String, value: YAMLValue, line: Int)])

  /// As deep as any field goes that is read; what is deeper is left out.
  init(_ node: Node, depth: Int = 0) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence) where depth < 4:
      self = .list(sequence.map { (YAMLValue($0, depth: depth + 1), $0.mark?.line ?? 1) })
    case .mapping(let mapping) where depth < 4:
      self = .fields(
        mapping.compactMap { key, value in
          guard case .scalar(let name) = key else { return nil }
          return (name.string.trimmed, YAMLValue(value, depth: depth + 1), name.mark?.line ?? 1)
        }
      )
    default: self = .text("")
    }
  }

  /// The text, folded; nil for lists, fields and nothing.
  var words: String? {
    guard case .text(let text) = self, text != "~", text != "null" else { return nil }
    return text.meaning
  }

  /// The texts of a list, or the text alone.
  var allWords: [String] {
    switch self {
    case .text: words.map { [$0] } ?? []
    case .list(let values): values.compactMap(\.value.words)
    case .fields: []
    }
  }

  subscript(name: String) -> YAMLValue? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.name.lowercased() == name }?.value
  }
}
