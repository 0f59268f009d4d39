import FoundationEssentials
import Reading
import Yams

/// What the person chose in `config.yaml`; what is not there has its default.
struct Configuration: Equatable, Sendable {
  /// Nil: the locale's.
  var language: Language?
  /// Nil: the one last used, or the built-in dark one.
  var theme: String?
  /// The widest line of text, in columns.
  var measure = 72
  /// What holds for all sources.
  var fetching = FetchSettings()

  static let measures = 30...200

  /// What is wrong with a line of the file.
  struct Problem: Equatable, Sendable {
    /// Counted from 1; nil where the file as a whole cannot be read.
    var line: Int?
    var fact: String
  }

  /// Reads the file's text; a wrong line is told of and its default is used.
  static func read(_ text: String) -> (Configuration, [Problem]) {
    var configuration = Configuration()
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      return (configuration, [Problem(line: error.line, fact: "this is no YAML")])
    } catch {
      return (configuration, [Problem(line: nil, fact: "this is no YAML")])
    }
    guard let node, node.null == nil else { return (configuration, []) }
    guard let mapping = node.mapping else {
      return (configuration, [Problem(line: 1, fact: "“name: value” lines are expected")])
    }
    var problems: [Problem] = []
    for (key, value) in mapping {
      guard let fact = configuration.set(key.string ?? "", to: value) else { continue }
      problems.append(Problem(line: key.mark?.line, fact: fact))
    }
    return (configuration, problems)
  }

  /// Reads the file at a path; one that is not there is no problem.
  static func load(_ path: String) -> (Configuration, [Problem]) {
    guard FileManager.default.fileExists(atPath: path) else { return (Configuration(), []) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      return (Configuration(), [Problem(line: nil, fact: "the file cannot be read")])
    }
    return read(text)
  }
}

extension Configuration {
  /// Sets one value and tells what is wrong with it, if anything.
  private mutating func set(_ name: String, to value: Node) -> String? {
    switch name {
    case "language":
      guard let language = value.string.flatMap(Language.init(rawValue:)) else {
        return "language is one of \(Language.allCases.map(\.rawValue).joined(separator: ", "))"
      }
      self.language = language
    case "theme":
      guard let theme = value.string, !theme.isEmpty else { return "theme is a theme's name" }
      self.theme = theme
    case "measure":
      guard let measure = value.int, Self.measures.contains(measure) else {
        return "measure is a number from \(Self.measures.lowerBound) to \(Self.measures.upperBound)"
      }
      self.measure = measure
    default:
      if let outcome = setFetching(name, to: value) { return outcome }
      let names = (["language", "theme", "measure"] + Self.fetchingNames).joined(separator: ", ")
      return "there is no setting “\(name)”; there are \(names)"
    }
    return nil
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
