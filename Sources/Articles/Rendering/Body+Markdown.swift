extension Body {
  /// The text as CommonMark with GitHub's tables and strikethrough, its blocks a blank line apart.
  ///
  /// What would be taken for markup in the document's words is escaped. Raised and lowered text has
  /// the HTML elements `sup` and `sub`. Remarks of Tribune's own are left out.
  public var markdown: String {
    Markdown.lines(of: blocks, isTight: false).joined(separator: "\n")
  }
}

/// The rules by which blocks become Markdown.
enum Markdown {
  static func lines(of blocks: [Block], isTight: Bool) -> [String] {
    var lines: [String] = []
    var listsInRow = 0
    for block in blocks {
      if case .list = block { listsInRow += 1 } else { listsInRow = 0 }
      // Two lists in a row would be one but for another kind of marker.
      let more = self.lines(of: block, isAlternate: listsInRow.isMultiple(of: 2))
      guard !more.isEmpty else { continue }
      if !lines.isEmpty, !isTight { lines.append("") }
      lines += more
    }
    return lines
  }
}

extension Markdown {
  private static func lines(of block: Block, isAlternate: Bool) -> [String] {
    switch block {
    case .paragraph(let spans):
      paragraph(of: spans)
    case .heading(let level, let spans):
      heading(of: spans, level: level)
    case .list(let list):
      lines(of: list, isAlternate: isAlternate)
    case .quotation(let blocks):
      lines(of: blocks, isTight: false).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let text, let language):
      code(text, language: language)
    case .table(let table):
      lines(of: table)
    case .image(let image):
      ["![\(MarkdownText.escaped(image.description.onOneLine))](\(MarkdownText.target(image.url)))"]
    case .rule:
      // Dashes and stars could join a list's marker.
      ["___"]
    case .notice:
      []
    }
  }

  private static func paragraph(of spans: [Span]) -> [String] {
    let rows = MarkdownText(of: spans).text.rows.map(\.trimmed)
    let lines = rows.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    return lines.enumerated().map { index, line in
      MarkdownText.escapingStart(of: line) + (index < lines.count - 1 ? "\\" : "")
    }
  }

  private static func heading(of spans: [Span], level: Int) -> [String] {
    var text = MarkdownText(of: spans).text.onOneLine
    if text.isEmpty { return [] }
    if text.last == "#" { text = text.dropLast() + "\\#" }
    return [String(repeating: "#", count: min(6, max(1, level))) + " " + text]
  }

  private static func code(_ text: String, language: String?) -> [String] {
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
    let info = (language ?? "").filter { $0.isLetter || $0.isNumber || "+-._#".contains($0) }
    return [fence + info] + text.rows + [fence]
  }

  private static func lines(of list: List, isAlternate: Bool) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let content = self.lines(of: item, isTight: list.isTight)
      if !lines.isEmpty, !list.isTight { lines.append("") }
      // Markdown knows numbers of nine digits at most, and none below 0.
      let number = list.number(of: index).map { min(999_999_999, max(0, $0)) }
      let marker = number.map { "\($0)\(isAlternate ? ")" : ".") " } ?? (isAlternate ? "* " : "- ")
      lines += content.isEmpty ? [marker.trimmed] : content.hanging(after: marker)
    }
    return lines
  }

  private static func lines(of table: Table) -> [String] {
    let columns = ([table.header] + table.rows).reduce(0) { max($0, $1.count) }
    guard columns > 0 else { return [] }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func row(_ cells: [[Span]]) -> String {
      line(
        (0..<columns).map { column in
          column < cells.count ? MarkdownText(of: cells[column]).text.asCell : ""
        }
      )
    }
    let delimiters = (0..<columns).map { column in
      switch column < table.alignments.count ? table.alignments[column] : .leading {
      case .leading: "---"
      case .centre: ":-:"
      case .trailing: "--:"
      }
    }
    return [row(table.header), line(delimiters)] + table.rows.map(row)
  }
}

extension String {
  fileprivate var asCell: String {
    onOneLine.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
