import Yams

/// A setting of `config.yaml`: what reads it, the manual, the sample and the problems are drawn from.
struct Setting: Sendable {
  typealias Read = @Sendable (Node, inout Configuration) -> [Configuration.Problem]

  var name: String
  /// Which values there are, as it goes on after "NAME is ".
  var allowed: String
  /// The default as it is written in YAML; nil where something else decides.
  var standard: String?
  /// What stands in its place in the sample.
  var sample: String?
  /// What it is for, in sentences for the manual and the sample.
  var about: String
  /// Sets the value, as far as it is right, and tells what is wrong with the rest.
  var read: Read
}

extension Setting {
  /// One whose value is read as a whole; `parse` gives nil for what is none.
  init<Value>(
    _ name: String,
    _ allowed: String,
    standard: String? = nil,
    sample: String? = nil,
    _ path: any WritableKeyPath<Configuration, Value> & Sendable,
    about: String,
    parse: @escaping @Sendable (Node) -> Value?
  ) {
    self.init(
      name: name,
      allowed: allowed,
      standard: standard,
      sample: sample,
      about: about
    ) { node, configuration in
      guard let value = parse(node) else {
        return [Configuration.Problem(line: node.mark?.line, fact: "\(name) is \(allowed)")]
      }
      configuration[keyPath: path] = value
      return []
    }
  }

  /// One that may be unset, so that something else decides.
  init<Value>(
    _ name: String,
    _ allowed: String,
    sample: String,
    optional path: any WritableKeyPath<Configuration, Value?> & Sendable,
    about: String,
    parse: @escaping @Sendable (Node) -> Value?
  ) {
    self.init(name, allowed, sample: sample, path, about: about) { parse($0).map(Optional.some) }
  }

  static func named(_ name: String) -> Setting? {
    table.first { $0.name == name }
  }

  /// The texts of values, as the words of `allowed` name them.
  static func oneOf<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> String
  where Value.RawValue == String {
    "one of " + Value.allCases.map(\.rawValue).joined(separator: ", ")
  }

  static func number(in range: ClosedRange<Int>) -> @Sendable (Node) -> Int? {
    { node in node.text.flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil } }
  }

  static func numbers(_ range: ClosedRange<Int>) -> String {
    "a number from \(range.lowerBound) to \(range.upperBound)"
  }

  static func truth(_ node: Node) -> Bool? {
    ["true": true, "false": false][node.text ?? ""]
  }
}

extension Node {
  /// The text of a value that is neither a list nor a mapping; as it was written, not as YAML would
  /// have numbers and dates.
  var text: String? { scalar?.string }

  /// A list of texts; nil where it is anything else.
  var texts: [String]? {
    guard let sequence else { return nil }
    let texts = sequence.compactMap(\.text)
    return texts.count == sequence.count ? texts : nil
  }
}
