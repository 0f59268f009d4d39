/// What is short to write and long to read.
enum YAMLTraps {
  /// How many brackets may stand open, and dashes before a value in a line.
  static let deepest = 32

  /// - Throws: the first trap, with its line.
  static func look(at text: String) throws(Configuration.Problem) {
    var depth = 0
    var anchors: [Substring: Int] = [:]
    var aliases: Set<Substring> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var marks = 0
      var previous: Character = " "
      var rest = line
      while let character = rest.first {
        switch character {
        case "[", "{": depth += 1
        case "]", "}": depth = max(0, depth - 1)
        case "-", "?", ":": marks += " \t".contains(previous) ? 1 : 0
        case "&", "*":
          guard " \t[{,:-?".contains(previous) else { break }
          let name = rest.dropFirst().prefix { !" \t[]{},\r".contains($0) }
          if name.isEmpty { break }
          if character == "&" { anchors[name] = index + 1 } else { aliases.insert(name) }
        default: break
        }
        if depth > deepest || marks > deepest {
          throw Configuration.Problem(line: index + 1, fact: "this is too deep")
        }
        previous = character
        rest = rest.dropFirst()
      }
    }
    if let line = aliases.compactMap({ anchors[$0] }).min() {
      throw Configuration.Problem(line: line, fact: "aliases are not taken")
    }
  }
}
