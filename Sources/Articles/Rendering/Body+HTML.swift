extension Body {
  /// The text as semantic HTML, one block a line, to stand inside a `body` element.
  ///
  /// Everything from the document is escaped. Links and pictures keep their address only where it is
  /// one of http, https or mailto. Remarks of Tribune's own are left out.
  public var html: String {
    blocks.map(HTML.text).joined()
  }
}

/// The rules by which texts become HTML.
enum HTML {
  static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let spans):
      element("p", text(of: spans))
    case .heading(let level, let spans):
      element("h\(min(6, max(1, level)))", text(of: spans))
    case .list(let list):
      text(of: list)
    case .quotation(let blocks):
      "<blockquote>\n\(blocks.map(text).joined())</blockquote>\n"
    case .code(let text, let language):
      "<pre><code\(attribute("class", language.map { "language-" + $0 }))>\(escaped(text))"
        + "</code></pre>\n"
    case .table(let table):
      text(of: table)
    case .image(let image):
      text(of: image)
    case .rule:
      "<hr>\n"
    case .notice:
      ""
    }
  }

  static func text(of spans: [Span]) -> String {
    var text = ""
    var link: String?
    for span in spans where !span.text.isEmpty {
      let target = span.link.flatMap(address)
      if target != link {
        if link != nil { text += "</a>" }
        if let target { text += "<a\(attribute("href", target))>" }
        link = target
      }
      text += self.text(of: span)
    }
    return link == nil ? text : text + "</a>"
  }

  static func element(_ name: String, _ content: String) -> String {
    "<\(name)>\(content)</\(name)>\n"
  }

  /// ` name="value"`, or nothing where there is no value.
  static func attribute(_ name: String, _ value: String?) -> String {
    value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
  }

  /// Text in which nothing is markup, and without the control characters that HTML forbids.
  static func escaped(_ raw: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": escaped.append(scalar)
      case "\0"..." ", "\u{7F}"..."\u{9F}": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// An address that may be followed from a page, or nil.
  static func address(_ raw: String) -> String? {
    let scheme = raw.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(scheme) && scheme.count < raw.count ? raw : nil
  }
}

extension HTML {
  private static let elements: [(Span.Style, String)] = [
    (.code, "code"), (.superscript, "sup"), (.subscript, "sub"), (.deleted, "del"),
    (.emphasis, "em"), (.strong, "strong"),
  ]

  private static func text(of span: Span) -> String {
    let text = span.text.rows.map(escaped).joined(separator: "<br>\n")
    return elements.reduce(text) { text, element in
      span.style.contains(element.0) ? "<\(element.1)>\(text)</\(element.1)>" : text
    }
  }

  private static func text(of list: List) -> String {
    let items = list.items.map { "<li>\n\($0.map(text).joined())</li>\n" }.joined()
    guard let start = list.start else { return "<ul>\n\(items)</ul>\n" }
    return "<ol\(attribute("start", start == 1 ? nil : String(start)))>\n\(items)</ol>\n"
  }

  private static func text(of image: Image) -> String {
    let alt = attribute("alt", image.description)
    guard let address = address(image.url) else {
      return image.description.isEmpty ? "" : element("p", escaped(image.description))
    }
    return "<p><img\(attribute("src", address))\(alt)></p>\n"
  }

  private static func text(of table: Table) -> String {
    func row(_ cells: [[Span]], _ name: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        let alignment = column < table.alignments.count ? table.alignments[column] : .leading
        let style: String? =
          switch alignment {
          case .leading: nil
          case .centre: "text-align: center"
          case .trailing: "text-align: right"
          }
        return "<\(name)\(attribute("style", style))>\(text(of: cell))</\(name)>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let head = table.header.isEmpty ? "" : "<thead>\n\(row(table.header, "th"))</thead>\n"
    let rows = table.rows.map { row($0, "td") }.joined()
    return "<table>\n\(head)<tbody>\n\(rows)</tbody>\n</table>\n"
  }
}
