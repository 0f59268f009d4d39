import Articles

/// Turns the lines of a plain text into blocks.
struct TextBlocks {
  /// How deep quotations nest; a deeper one is read as text.
  static let deepest = 8

  private(set) var blocks: [Block] = []
  private let depth: Int

  /// `lines` are without their line ends; an empty one separates paragraphs.
  init(_ lines: [TextLine], depth: Int = 0) {
    self.depth = depth
    var start = 0
    while start < lines.count {
      if lines[start].isBlank {
        start += 1
        continue
      }
      var end = start
      while end < lines.count, !lines[end].isBlank { end += 1 }
      take(lines[start..<end])
      start = end
    }
  }
}

extension TextBlocks {
  private mutating func take(_ lines: ArraySlice<TextLine>) {
    guard let first = lines.first else { return }
    if lines.count == 1, first.isRule {
      blocks.append(.rule)
    } else if depth < Self.deepest, lines.allSatisfy(\.isQuoted) {
      blocks.append(.quotation(TextBlocks(lines.map(\.unquoted), depth: depth + 1).blocks))
    } else if first.marker != nil {
      takeList(lines)
    } else if lines.allSatisfy({ $0.indent >= 4 }) {
      takeCode(lines)
    } else if lines.count == 2, let level = lines[lines.startIndex + 1].underline,
      first.text.utf8.count <= 120
    {
      blocks.append(.heading(level: level, [Span(first.text)]))
    } else {
      blocks.append(.paragraph([Span(Self.joined(lines.map(\.text)))]))
    }
  }

  private mutating func takeList(_ lines: ArraySlice<TextLine>) {
    var items: [[String]] = []
    var start: Int?
    for line in lines {
      // A line further in than the first item's text, or without a mark, goes on with the item.
      if let marker = line.marker {
        if items.isEmpty { start = marker.number }
        items.append([marker.rest])
      } else {
        items[items.count - 1].append(line.text)
      }
    }
    let new = items.map { [Block.paragraph([Span(Self.joined($0))])] }
    // Items with blank lines between them are one list.
    if case .list(var list)? = blocks.last, (list.start == nil) == (start == nil),
      start.map({ $0 == (list.start ?? 0) + list.items.count }) ?? true
    {
      list.items += new
      blocks[blocks.count - 1] = .list(list)
    } else {
      blocks.append(.list(List(start: start, items: new)))
    }
  }

  private mutating func takeCode(_ lines: ArraySlice<TextLine>) {
    let margin = lines.map(\.indent).min() ?? 0
    let text = lines.map { String(repeating: " ", count: $0.indent - margin) + $0.text }
      .joined(separator: "\n")
    if case .code(let before, nil)? = blocks.last {
      blocks[blocks.count - 1] = .code(before + "\n\n" + text, language: nil)
    } else {
      blocks.append(.code(text, language: nil))
    }
  }

  /// Wrapped lines become one; short ones, as in verse and addresses, stay lines.
  static func joined(_ lines: [String]) -> String {
    let longest = lines.reduce(0) { max($0, $1.utf8.count) }
    return lines.map(\.folded).joined(separator: longest >= 50 ? " " : "\n")
  }
}
