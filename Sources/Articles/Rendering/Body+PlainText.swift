extension Body {
  /// The text without any markup, its blocks a blank line apart.
  ///
  /// List items have bullets or numbers, quotations "> " before each line, program text is indented by
  /// four; a table's cells are parted by tabs. Remarks of Tribune's own are left out.
  public var plainText: String {
    PlainText.lines(of: blocks, isTight: false).joined(separator: "\n")
  }
}

/// The rules by which blocks become lines without markup.
enum PlainText {
  static func lines(of blocks: [Block], isTight: Bool) -> [String] {
    var lines: [String] = []
    for block in blocks {
      let more = self.lines(of: block)
      guard !more.isEmpty else { continue }
      if !lines.isEmpty, !isTight { lines.append("") }
      lines += more
    }
    return lines
  }

  static func text(of spans: [Span]) -> String {
    spans.map(\.text).joined()
  }
}

extension PlainText {
  private static func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let spans), .heading(_, let spans):
      text(of: spans).rows
    case .list(let list):
      lines(of: list)
    case .quotation(let blocks):
      lines(of: blocks, isTight: false).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let text, _):
      text.rows.map { $0.isEmpty ? "" : "    " + $0 }
    case .table(let table):
      ([table.header] + table.rows).filter { !$0.isEmpty }.map { row in
        row.map { text(of: $0).onOneLine }.joined(separator: "\t")
      }
    case .image(let image):
      image.description.isEmpty ? [] : ["[\(image.description.onOneLine)]"]
    case .rule:
      ["* * *"]
    case .notice:
      []
    }
  }

  private static func lines(of list: List) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let more = self.lines(of: item, isTight: list.isTight)
      guard !more.isEmpty else { continue }
      if !lines.isEmpty, !list.isTight { lines.append("") }
      lines += more.hanging(after: list.number(of: index).map { "\($0). " } ?? "• ")
    }
    return lines
  }
}
