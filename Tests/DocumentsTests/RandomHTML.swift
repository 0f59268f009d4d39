/// HTML as programs write it, made of chance: elements closed in order, and sometimes not.
enum RandomHTML {
  static func document(using generator: inout some RandomNumberGenerator) -> String {
    let content = blocks(depth: 0, using: &generator)
    guard Int.random(in: 0..<4, using: &generator) == 0 else { return content }
    let doctype = ["<!DOCTYPE html>\n", "", "<!doctype html SYSTEM \"about:legacy-compat\">"]
    return one(of: doctype, using: &generator) + "<html lang=en><head>\n"
      + "<title>T &amp; t</title><meta charset=\"utf-8\"></head>\n<body>" + content
      + one(of: ["</body>\n</html>\n", "</html>", "\n"], using: &generator)
  }

  /// The same with a piece cut out, doubled or put in.
  static func damaged(_ html: String, using generator: inout some RandomNumberGenerator) -> String {
    var characters = Array(html)
    guard characters.count > 4 else { return html }
    let begin = Int.random(in: 0..<(characters.count - 2), using: &generator)
    let end = Int.random(in: begin..<min(characters.count, begin + 24), using: &generator)
    let piece = Array(characters[begin..<end])
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: characters.removeSubrange(begin..<end)
    case 1: characters.insert(contentsOf: piece, at: Int.random(in: 0..<end, using: &generator))
    case 2:
      let tag = "</" + one(of: names + ["table", "td", "ul"], using: &generator) + ">"
      characters.insert(contentsOf: tag, at: begin)
    default:
      let tag = "<" + one(of: names + ["table", "td", "tr", "li"], using: &generator) + ">"
      characters.insert(contentsOf: tag, at: begin)
    }
    return String(characters)
  }
}

extension RandomHTML {
  private static let inline = ["b", "i", "em", "span", "code", "a", "strong", "sup", "u", "q"]
  private static let blocks = [
    "p", "div", "blockquote", "h2", "section", "pre", "figure", "center",
  ]
  private static let names = inline + blocks + ["br", "img", "hr", "form", "button", "main", "dd"]
  private static let words = [
    "word", " ", "two words ", "\n", "&amp;", "&nbsp;", "&#233;", "é", "日本", "a & b", "1 < 2", "😀",
    "<br>", "<br/>", "<img src=\"x.png\" alt='an image'>", "<!-- note -->", "&hellip;", "<wbr>",
  ]
  private static let attributes = [
    "", "", "", " class=\"a b\"", " id=x", " href='?a=1&amp;b=2'", " title=\"&quot;\"", " hidden",
    " style = \"x\"", " data-more=1", " href=\"?a&b=c\"",
  ]

  private static func blocks(
    depth: Int,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
      block(depth: depth, using: &generator)
    }
    .joined(separator: one(of: ["", "\n", " "], using: &generator))
  }

  private static func block(
    depth: Int,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    let kind = Int.random(in: 0..<10, using: &generator)
    let facts = one(of: attributes, using: &generator)
    guard depth < 4, kind > 1 else { return "<p\(facts)>\(text(0, using: &generator))</p>" }
    let close = Bool.random(using: &generator)
    func end(_ name: String) -> String { close ? "</\(name)>" : "" }
    let items = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? text(0, using: &generator) : blocks(depth: depth + 1, using: &generator)
    }
    switch kind {
    case 2, 3: return "<ul\(facts)>\n" + items.map { "<li>\($0)" + end("li") }.joined() + "</ul>"
    case 4:
      return "<dl>" + items.map { "<dt>a" + end("dt") + "<dd>\($0)" + end("dd") }.joined() + "</dl>"
    case 5:
      let cells = items.map { "<td\(facts)>\($0)" + end("td") }.joined(separator: "\n")
      let section = Bool.random(using: &generator) ? "<tbody>" : ""
      return "<table>\(section)<tr>\(cells)" + end("tr") + "\n<tr><th>h" + end("th") + "</table>"
    case 6: return text(0, using: &generator)
    default:
      let name = one(of: blocks, using: &generator)
      let content =
        ["p", "h2", "pre"].contains(name)
        ? text(0, using: &generator) : blocks(depth: depth + 1, using: &generator)
      return "<\(name)\(facts)>\(content)</\(name)>"
    }
  }

  private static func text(
    _ depth: Int,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    (0..<Int.random(in: 1..<6, using: &generator)).map { _ in
      guard depth < 3, Int.random(in: 0..<4, using: &generator) == 0 else {
        return one(of: words, using: &generator)
      }
      let name = one(of: inline, using: &generator)
      let facts = one(of: attributes, using: &generator)
      // Now and then the end is forgotten.
      let end = Int.random(in: 0..<8, using: &generator) == 0 ? "" : "</\(name)>"
      return "<\(name)\(facts)>\(text(depth + 1, using: &generator))\(end)"
    }
    .joined()
  }

  private static func one(
    of words: [String],
    using generator: inout some RandomNumberGenerator
  ) -> String {
    words.randomElement(using: &generator) ?? ""
  }
}
