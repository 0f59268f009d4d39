/// A person in one line, as RSS and mail write them.
///
/// Known forms: "a@b.c (Name)", "Name <a@b.c>", "Name (a@b.c)", "a@b.c", "Name".
public struct PersonText: Equatable, Sendable {
  /// The mail address where no name is given.
  public let name: String
  public let email: String?

  /// Nil for an empty line.
  public init?(_ line: String) {
    guard let line = line.content else { return nil }
    for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard line.last == closing, let start = line.lastIndex(of: opening) else { continue }
      let outer = line[..<start].trimmed
      let inner = line[line.index(after: start)...].dropLast().trimmed
      if PersonText.isMail(inner) {
        self.init(outer, mail: inner)
        return
      }
      if PersonText.isMail(outer) {
        self.init(inner, mail: outer)
        return
      }
    }
    if PersonText.isMail(line) {
      self.init("", mail: line)
    } else {
      self.init(name: line, email: nil)
    }
  }

  private init(name: String, email: String?) {
    self.name = name
    self.email = email
  }

  private init(_ name: String, mail: String) {
    let address = mail.hasPrefix("mailto:") ? String(mail.dropFirst(7)) : mail
    let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
    let name = isQuoted ? String(name.dropFirst().dropLast()) : name
    self.init(name: name.isEmpty ? address : name, email: address)
  }

  private static func isMail(_ text: String) -> Bool {
    guard let at = text.firstIndex(of: "@"), at != text.startIndex else { return false }
    return text.index(after: at) != text.endIndex && !text.contains(" ")
  }
}
