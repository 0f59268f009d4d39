/// Files that hold the same article in different languages: `name.md` and `name.ru.md`.
struct DocumentFamily: Equatable, Sendable {
  struct Member: Equatable, Sendable {
    var path: String
    /// The language that the file's name gives; empty where it gives none.
    var language: String
  }

  var main: Member
  var others: [Member]

  /// Groups paths by what their names have in common, in the order of the paths.
  ///
  /// The main text is the one without a language in its name, else the one in the language that is
  /// preferred, else the first.
  static func families(of paths: [String], preferring language: String = "") -> [DocumentFamily] {
    var groups: [String: [Member]] = [:]
    var order: [String] = []
    for path in paths {
      let (stem, language) = split(path)
      if groups[stem] == nil { order.append(stem) }
      groups[stem, default: []].append(Member(path: path, language: language))
    }
    return order.flatMap { stem -> [DocumentFamily] in
      var members = groups[stem] ?? []
      // One file alone is what its name says, whatever stands between its dots.
      let index =
        members.firstIndex { $0.language.isEmpty }
        ?? members.firstIndex { $0.language == language } ?? 0
      let main = members.remove(at: index)
      return [DocumentFamily(main: main, others: members)]
    }
  }

  /// "a/name.ru.md" is "a/name.md" in "ru".
  private static func split(_ path: String) -> (stem: String, language: String) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let parts = path.dropFirst(folder.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let ending = parts.last else { return (path, "") }
    let tag = parts[parts.count - 2]
    guard tag.count == 2, tag.allSatisfy({ "a"..."z" ~= $0 }) else { return (path, "") }
    let name = parts.dropLast(2).joined(separator: ".")
    return ("\(folder)\(name).\(ending)", String(tag))
  }
}
