import Yams

/// A name that stands twice in one mapping, which YAML does not allow.
struct RepeatedName {
  private let name: String
  private let first: Mark

  /// The mark is that of the first of them.
  init(_ name: String, firstAt mark: Mark) {
    self.name = name
    first = mark
  }

  /// The text without the second one and what is indented below it, and what to say of it; nil where
  /// it does not stand on a line of its own.
  ///
  /// All lines keep their numbers.
  func removed(from text: String) -> (text: String, problem: Configuration.Problem)? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let indent = first.column - 1
    guard
      let second = (first.line..<max(first.line, lines.count)).first(where: { index in
        isName(lines[index], indent: indent)
      })
    else { return nil }
    lines[second] = ""
    for index in lines.indices.dropFirst(second + 1) {
      let own = lines[index].prefix { $0 == " " }.count
      if lines[index].trimmingPrefix(while: { $0 == " " }).isEmpty { continue }
      let isItem = own == indent && lines[index].dropFirst(own).hasPrefix("- ")
      if own <= indent, !isItem { break }
      lines[index] = ""
    }
    let fact = "“\(name)” stands in line \(first.line) already"
    return (
      lines.joined(separator: "\n"), Configuration.Problem(line: second + 1, fact: fact)
    )
  }

  private func isName(_ line: String, indent: Int) -> Bool {
    guard line.prefix(while: { $0 == " " }).count == indent else { return false }
    let rest = line.dropFirst(indent)
    return [name, "\"\(name)\"", "'\(name)'"].contains { written in
      rest.hasPrefix(written)
        && rest.dropFirst(written.count).drop { $0 == " " || $0 == "\t" }.hasPrefix(":")
    }
  }
}
