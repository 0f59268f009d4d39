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
      var rest = lines[start..<end]
      while let turn = turn(in: rest) {
        take(rest[..<turn])
        rest = rest[turn...]
      }
      take(rest)
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
      for paragraph in Self.paragraphs(in: lines) {
        blocks.append(.paragraph([Span(Self.joined(paragraph.map(\.text)))]))
      }
    }
  }

  /// Where lines that belong together become others: below an underlined heading, at a quotation's end
  /// or beginning, at a list below the line that announces it.
  private func turn(in lines: ArraySlice<TextLine>) -> Int? {
    guard let first = lines.first else { return nil }
    if lines.count > 2, lines[lines.startIndex + 1].underline != nil, first.text.utf8.count <= 120,
      first.marker == nil, !first.isQuoted
    {
      return lines.startIndex + 2
    }
    if depth == Self.deepest { return nil }
    if let turn = lines.firstIndex(where: { $0.isQuoted != first.isQuoted }) { return turn }
    guard first.marker == nil, !first.isQuoted,
      let bullet = lines.firstIndex(where: { $0.marker.map { $0.number == nil } ?? false }),
      lines[lines.index(before: bullet)].text.hasSuffix(":"),
      lines[bullet...].count(where: { $0.marker != nil }) > 1
    else { return nil }
    return bullet
  }

  /// Paragraphs that are set apart by their first line being further in, as in books.
  private static func paragraphs(in lines: ArraySlice<TextLine>) -> [ArraySlice<TextLine>] {
    let isProse = lines.contains { $0.text.utf8.count >= 50 }
    let isHanging = lines.dropFirst().allSatisfy { $0.indent > 0 }
    guard isProse, !isHanging, lines.contains(where: { $0.indent == 0 }) else { return [lines] }
    var paragraphs: [ArraySlice<TextLine>] = []
    var start = lines.startIndex
    for index in lines.indices.dropFirst() where 1...10 ~= lines[index].indent {
      paragraphs.append(lines[start..<index])
      start = index
    }
    return paragraphs + [lines[start...]]
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
