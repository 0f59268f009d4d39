import FoundationEssentials
import Glibc
import Yams

/// The lines "name: value" of `config.yaml`, each with its number.
///
/// A name that stands twice costs its second line and not the file. What costs much to read is
/// refused before YAML's parser sees it: aliases, hundreds of brackets in each other, a file of more
/// than a megabyte.
struct ConfigurationText {
  struct Field {
    var name: String
    var value: Node
    var line: Int
    /// Whether nothing is said, so that the default stays.
    var isEmpty: Bool { value.null != nil }
  }

  /// Longer files are refused, in bytes.
  static let longest = 1 << 20
  private static let mostRepeats = 100

  private(set) var fields: [Field] = []
  private(set) var problems: [Configuration.Problem] = []

  /// - Throws: what is wrong with the text as a whole.
  init(_ text: String) throws(Configuration.Problem) {
    guard text.utf8.count <= Self.longest else {
      throw Configuration.Problem(line: nil, fact: "the file is longer than a megabyte")
    }
    try YAMLTraps.look(at: text)
    var text = text
    while true {
      do {
        try read(Yams.compose(yaml: text))
        return
      } catch let problem as Configuration.Problem {
        throw problem
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = names.sorted().first ?? ""
        guard problems.count < Self.mostRepeats,
          let rest = RepeatedName(name, firstAt: context.mark).removed(from: text)
        else {
          let fact = "“\(name)” stands twice in one mapping"
          throw Configuration.Problem(line: context.mark.line, fact: fact)
        }
        text = rest.text
        problems.append(rest.problem)
      } catch {
        let line = (error as? YamlError)?.line
        throw Configuration.Problem(line: line, fact: "this is no YAML: \(Self.fact(error))")
      }
    }
  }

  /// The text of a file; nil where there is none.
  ///
  /// - Throws: why it cannot be read.
  static func text(ofFile path: String) throws(Configuration.Problem) -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Configuration.Problem(line: nil, fact: String(cString: strerror(errno)))
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Configuration.Problem(line: nil, fact: "this is no file of text")
    }
    guard facts.st_size <= longest else {
      throw Configuration.Problem(line: nil, fact: "the file is longer than a megabyte")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Configuration.Problem(line: nil, fact: "the file cannot be read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      // A line break's byte is part of no other character.
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw Configuration.Problem(line: wrong.map { $0 + 1 }, fact: "the text is not UTF-8")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}

extension ConfigurationText {
  private mutating func read(_ root: Node?) throws(Configuration.Problem) {
    guard let root, root.null == nil else { return }
    guard let mapping = root.mapping else {
      throw Configuration.Problem(line: root.mark?.line, fact: "“name: value” lines are expected")
    }
    for (key, value) in mapping {
      let line = key.mark?.line ?? 1
      if let tag = value.strangeTag {
        problems.append(Configuration.Problem(line: line, fact: "the tag “\(tag)” is not taken"))
      } else {
        fields.append(Field(name: key.text ?? "", value: value, line: line))
      }
    }
  }

  private static func fact(_ error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _)?, .parser(_, let problem, _, _)?,
      .composer(_, let problem, _, _)?, .reader(let problem, _, _, _)?:
      problem
    default: "it cannot be read"
    }
  }
}

extension Node {
  /// A tag that would make something else of a value, anywhere in it; nil where there is none.
  fileprivate var strangeTag: String? {
    let own = tag.description
    if own.hasPrefix("!"), own.count > 1 { return own }
    switch self {
    case .sequence(let nodes): return nodes.lazy.compactMap(\.strangeTag).first
    case .mapping(let pairs):
      return pairs.lazy.compactMap { $0.key.strangeTag ?? $0.value.strangeTag }.first
    default: return nil
    }
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
