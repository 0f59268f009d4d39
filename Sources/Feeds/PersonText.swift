import Articles

/// A person in one line, as RSS and mail write them.
///
/// Known forms: "a@b.c (Name)", "Name <a@b.c>", "Name (a@b.c)", "a@b.c", "Name".
enum PersonText {
  static func author(_ line: String) -> Author? {
    guard let line = line.content else { return nil }
    for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard line.last == closing, let start = line.lastIndex(of: opening) else { continue }
      let outer = line[..<start].trimmed
      let inner = line[line.index(after: start)...].dropLast().trimmed
      if isMail(inner) { return person(outer, mail: inner) }
      if isMail(outer) { return person(inner, mail: outer) }
    }
    return isMail(line) ? person("", mail: line) : Author(name: line)
  }
}

extension PersonText {
  private static func person(_ name: String, mail: String) -> Author {
    let address = mail.hasPrefix("mailto:") ? String(mail.dropFirst(7)) : mail
    let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
    let name = isQuoted ? String(name.dropFirst().dropLast()) : name
    return Author(name: name.isEmpty ? address : name, email: address)
  }

  private static func isMail(_ text: String) -> Bool {
    guard let at = text.firstIndex(of: "@"), at != text.startIndex else { return false }
    return text.index(after: at) != text.endIndex && !text.contains(" ")
  }
}
