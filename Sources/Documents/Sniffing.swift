import Deciphering

/// Finds out what kind of document some bytes are.
public enum Sniffing {
  public enum Kind: String, Sendable {
    /// RSS, Atom, RDF or OPML in XML, or JSON Feed.
    case feed
    /// An HTML page.
    case page
    case markdown
    case text
  }

  /// The kind by what the first bytes say for certain, then by content type, then by name, then by
  /// what the bytes look like; nil for pictures, archives and the like.
  ///
  /// `head` should be the first few thousand bytes, or all of them.
  public static func kind(of head: [UInt8], name: String?, contentType: String?) -> Kind? {
    if binaryKind(of: head) != nil { return nil }
    let start = beginning(of: head)
    if isFeed(start) { return .feed }
    let type = contentType?.lowercased().prefix { $0 != ";" }.description.trimmed ?? ""
    let ending = name.flatMap { $0.lastIndex(of: ".").map($0.suffix(from:)) }?.lowercased() ?? ""
    let isMarkdown = [".md", ".markdown", ".mdown", ".mkd", ".mkdn"].contains(ending)
    switch type {
    case "text/html", "application/xhtml+xml": return .page
    case "text/markdown", "text/x-markdown": return .markdown
    case "application/rss+xml", "application/atom+xml", "application/rdf+xml",
      "application/feed+json", "application/json", "text/x-opml":
      return .feed
    // Servers call Markdown plain text, and much else too.
    case "text/plain" where !isMarkdown: return isPage(start) ? .page : .text
    default: break
    }
    if isMarkdown { return .markdown }
    switch ending {
    case ".html", ".htm", ".xhtml", ".shtml": return .page
    case ".rss", ".atom", ".opml", ".rdf", ".json": return .feed
    case ".xml": return isPage(start) ? .page : .feed
    case ".txt", ".text", ".log": return .text
    default:
      if isPage(start) { return .page }
      if isObject(start) || start.starts(with: "<?xml".utf8) { return .feed }
      return looksLikeMarkdown(start) ? .markdown : .text
    }
  }

  /// What a document is that is no text, in words such as "a PDF document"; nil for text.
  static func binaryKind(of head: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
      ([0xFF, 0xD8, 0xFF], "a picture"), (Array("GIF8".utf8), "a picture"),
      ([0x50, 0x4B, 0x03, 0x04], "an archive"), ([0x1F, 0x8B], "an archive"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("SQLite format 3".utf8), "a database"),
      (Array("OggS".utf8), "a recording"), (Array("ID3".utf8) + [3], "a recording"),
    ]
    for (signature, kind) in signatures where head.starts(with: signature) { return kind }
    // UTF-16 has zero bytes and a mark; other text has none, and next to no controls.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
    let controls = head.prefix(4096).count { $0 < 0x20 && !$0.isSpace && $0 != 0x1B }
    return controls * 50 > min(head.count, 4096) ? "binary data" : nil
  }
}

extension Sniffing {
  /// The first bytes in lower case, without a byte order mark and what may stand before a document.
  private static func beginning(of head: [UInt8]) -> [UInt8] {
    var bytes = head.prefix(1 << 13)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return TextDecoding.utf8(Array(bytes), declared: nil).map(\.lowercased)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    return bytes.drop { $0.isSpace }.map(\.lowercased)
  }

  /// What follows an XML declaration, comments and processing instructions.
  private static func afterProlog(_ start: [UInt8]) -> ArraySlice<UInt8> {
    var rest = start[...]
    while true {
      rest = rest.drop { $0.isSpace }
      let ends: String
      if rest.starts(with: "<!--".utf8) {
        ends = "-->"
      } else if rest.starts(with: "<?".utf8) {
        ends = "?>"
      } else if rest.starts(with: "<!doctype".utf8), !rest.starts(with: "<!doctype html".utf8) {
        // An internal subset holds declarations, which end in ">" too.
        let head = rest.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: ">") }
        ends = rest.dropFirst(head.count).first == UInt8(ascii: "[") ? "]>" : ">"
      } else {
        return rest
      }
      guard let end = rest.firstRange(of: Array(ends.utf8)) else { return rest }
      rest = rest[end.upperBound...]
    }
  }

  private static func isFeed(_ start: [UInt8]) -> Bool {
    let root = afterProlog(start)
    for name in ["<rss", "<feed", "<rdf:rdf", "<opml"] where root.starts(with: name.utf8) {
      let next = root.dropFirst(name.utf8.count).first ?? 0x20
      return next.isSpace || next == UInt8(ascii: ">")
    }
    return root.first == UInt8(ascii: "{")
      && start.firstRange(of: Array("jsonfeed.org/version".utf8)) != nil
  }

  /// Whether a JSON object begins here; its version may stand after all that is seen.
  private static func isObject(_ start: [UInt8]) -> Bool {
    guard start.first == UInt8(ascii: "{") else { return false }
    return start.dropFirst().first { !$0.isSpace } == UInt8(ascii: "\"")
  }

  private static func isPage(_ start: [UInt8]) -> Bool {
    let root = afterProlog(start)
    return [
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<main", "<div",
      "<script", "<h1", "<p>",
    ].contains { root.starts(with: $0.utf8) }
  }

  /// Front matter, a heading, a fence or an inline link tells Markdown from text.
  private static func looksLikeMarkdown(_ start: [UInt8]) -> Bool {
    if start.starts(with: "---\n".utf8) || start.starts(with: "---\r\n".utf8) { return true }
    let lines = start.split(separator: 0x0A).prefix(100)
    return lines.contains { line in
      line.starts(with: "# ".utf8) || line.starts(with: "## ".utf8) || line.starts(with: "```".utf8)
    } || start.firstRange(of: Array("](http".utf8)) != nil
  }
}
