/// The address of a document, against which its links are resolved (RFC 3986, 5.2).
public struct PageAddress: Equatable {
  private let scheme: String
  private let authority: String?
  private let path: String
  private let query: String?

  /// Nil unless `text` is an absolute address.
  public init?(_ text: String?) {
    guard let text, let scheme = Self.scheme(of: text) else { return nil }
    var rest = text.dropFirst(scheme.utf8.count + 1).prefix { $0 != "#" }
    self.scheme = scheme
    if rest.hasPrefix("//") {
      let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
      authority = String(host)
      rest = rest[host.endIndex...]
    } else {
      authority = nil
    }
    let path = rest.prefix { $0 != "?" }
    self.path = String(path)
    query = path.endIndex == rest.endIndex ? nil : String(rest[path.endIndex...].dropFirst())
  }

  /// The address that a link on a page means: absolute where the page's own is known.
  ///
  /// Nil for what leads nowhere: an empty link, one that would run a program, data in the link.
  public static func absolute(_ reference: String, on page: PageAddress?) -> String? {
    let text = cleaned(reference)
    if text.isEmpty { return nil }
    if let scheme = scheme(of: text) {
      return ["javascript", "vbscript", "data", "about", "blob"].contains(scheme.lowercased())
        ? nil : text
    }
    return page.map { $0.resolved(text) } ?? text
  }

  /// The address that a reference in a document at `base` means, whatever its scheme.
  ///
  /// What is no address is left as it is: feeds hold worse than any parser of addresses accepts.
  public static func resolve(_ reference: String, against base: String?) -> String {
    let text = cleaned(reference)
    guard scheme(of: text) == nil, let page = PageAddress(base) else { return text }
    if text.isEmpty { return base ?? text }
    return page.resolved(text)
  }

  /// Whether it is an http or https address.
  public static func isWeb(_ address: String) -> Bool {
    let scheme = scheme(of: address)?.lowercased()
    return scheme == "http" || scheme == "https"
  }
}

extension PageAddress {
  private var root: String { scheme + ":" + (authority.map { "//" + $0 } ?? "") }

  private func resolved(_ reference: String) -> String {
    if reference.hasPrefix("//") { return scheme + ":" + reference }
    let own = query.map { "?" + $0 } ?? ""
    switch reference.utf8.first {
    case UInt8(ascii: "#"): return root + path + own + reference
    case UInt8(ascii: "?"): return root + path + reference
    default: break
    }
    let end = reference.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let name = reference[..<(end ?? reference.endIndex)]
    let rest = reference[(end ?? reference.endIndex)...]
    let merged: String
    if name.utf8.first == UInt8(ascii: "/") {
      merged = String(name)
    } else if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      merged = String(path[...slash] + name)
    } else {
      merged = "/" + name
    }
    return root + Self.withoutDots(merged) + rest
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var parts: [Substring] = []
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in given.enumerated() {
      let isLast = index == given.count - 1
      switch part {
      case ".":
        if isLast { parts.append("") }
      case "..":
        if parts.count > 1 { parts.removeLast() }
        if isLast { parts.append("") }
      default:
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private static func scheme(of text: String) -> String? {
    guard let first = text.utf8.first, first.isLetter,
      let colon = text.utf8.prefix(32).firstIndex(of: UInt8(ascii: ":")),
      text.utf8[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
    else { return nil }
    return String(text[..<colon])
  }

  /// As browsers do: no white space at the ends, no line breaks and tabs inside, spaces escaped.
  private static func cleaned(_ reference: String) -> String {
    let plain = reference.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    if plain { return reference }
    let kept = reference.trimmed.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return String(decoding: kept.flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] }, as: UTF8.self)
  }
}
