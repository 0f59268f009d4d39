/// Spans as Markdown in one paragraph, in which a `\n` still stands for a line break.
struct MarkdownText {
  private(set) var text: String

  init(of spans: [Span]) {
    text = Self.linked(spans.filter { !$0.text.isEmpty }[...])
  }

  /// Words in which nothing is markup, except at the beginning of a line.
  static func escaped(_ raw: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = raw.unicodeScalars
    for index in scalars.indices {
      let next = scalars.index(after: index)
      let follower = next < scalars.endIndex ? scalars[next] : nil
      switch scalars[index] {
      case "\\", "`", "*", "_", "[", "]", "<", "~":
        escaped.append("\\")
      // What follows in another style may be a link, which would become a picture.
      case "!" where follower == nil:
        escaped.append("\\")
      case "&" where follower.map { $0 == "#" || $0.properties.isAlphabetic } ?? true:
        escaped.append("\\")
      default:
        break
      }
      escaped.append(scalars[index])
    }
    return String(escaped)
  }

  /// A line that begins no heading, list, quotation, table or rule.
  static func escapingStart(of line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#+-=>|:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { ("0"..."9").contains($0) }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, [".", ")"].contains(rest.first), rest.dropFirst().first ?? " " == " "
    else { return line }
    return digits + "\\" + rest
  }

  /// An address between angle brackets, where spaces and parentheses do no harm.
  static func target(_ address: String) -> String {
    var target = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "<": target += "%3C"
      case ">": target += "%3E"
      case "\\": target += "%5C"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": target += "%20"
      default: target.unicodeScalars.append(scalar)
      }
    }
    return "<\(target)>"
  }
}

extension MarkdownText {
  private static let markers: [(style: Span.Style, before: String, after: String)] = [
    (.strong, "**", "**"), (.deleted, "~~", "~~"), (.emphasis, "*", "*"),
    (.superscript, "<sup>", "</sup>"), (.subscript, "<sub>", "</sub>"),
  ]

  private static func linked(_ spans: ArraySlice<Span>) -> String {
    spans.chunks(by: \.link).map { chunk in
      let text = marked(chunk, by: markers[...])
      guard let link = chunk.first?.link, !link.isEmpty else { return text }
      return wrapped(text, before: "[", after: "](\(target(link)))")
    }
    .joined()
  }

  private static func marked(
    _ spans: ArraySlice<Span>,
    by markers: ArraySlice<(style: Span.Style, before: String, after: String)>
  ) -> String {
    guard let marker = markers.first else {
      return spans.chunks { $0.style.contains(.code) }.map { chunk in
        let text = chunk.map(\.text).joined()
        return chunk.first?.style.contains(.code) == true ? code(text) : escaped(text)
      }
      .joined()
    }
    return spans.chunks { $0.style.contains(marker.style) }.map { chunk in
      let text = marked(chunk, by: markers.dropFirst())
      guard chunk.first?.style.contains(marker.style) == true else { return text }
      return wrapped(text, before: marker.before, after: marker.after)
    }
    .joined()
  }

  /// Markers stand close to what they mark, so white space at its ends goes outside.
  private static func wrapped(_ text: String, before: String, after: String) -> String {
    let core = text.trimmed
    guard !core.isEmpty else { return text }
    let start = text.prefix(while: \.isWhitespace)
    let end = text.dropFirst(start.count + core.count)
    return "\(start)\(before)\(core)\(after)\(end)"
  }

  private static func code(_ text: String) -> String {
    let text = text.unicodeScalars.map { $0 == "\n" ? " " : String($0) }.joined()
    guard !text.trimmed.isEmpty else { return text }
    let fence = String(repeating: "`", count: text.longestRun(of: "`") + 1)
    let isPadded = ["`", " "].contains(text.first) || ["`", " "].contains(text.last)
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }
}

extension ArraySlice {
  /// The elements in runs of one key.
  fileprivate func chunks<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice] {
    var chunks: [ArraySlice] = []
    var start = startIndex
    for index in indices.dropFirst() where key(self[index]) != key(self[index - 1]) {
      chunks.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : chunks + [self[start...]]
  }
}
