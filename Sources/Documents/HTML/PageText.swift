import Articles
import Deciphering

/// What is left of a page's blocks when its furniture is taken out: the lead and the body.
struct PageText {
  private(set) var lead: [Span] = []
  private(set) var blocks: [Block] = []

  init(_ page: [PageBlock], lines: [PageLine], without furniture: PageFurniture) {
    var kept: [Int: [Int]] = [:]
    var removed: Set<Int> = []
    var number: [Int: Int] = [:]
    for (index, line) in lines.enumerated() {
      let place = number[line.paragraph, default: 0]
      number[line.paragraph] = place + 1
      if furniture.removed.contains(index) {
        removed.insert(line.paragraph)
      } else {
        kept[line.paragraph, default: []].append(place)
      }
    }
    let marked = page.firstIndex { $0.isLead && $0.isMain && $0.block.isParagraph }
    let leadBlock = furniture.leadParagraph ?? marked ?? Self.boldBeginning(of: page)
    for (index, block) in page.enumerated() where block.isMain {
      var block = block.block
      if removed.contains(index) {
        guard let lines = kept[index] else { continue }
        // Only a paragraph can lose some of its lines; anything else stays whole.
        if case .paragraph(let spans) = block { block = .paragraph(spans.lines(lines)) }
      }
      if index == leadBlock, case .paragraph(let spans) = block {
        lead = spans
      } else {
        blocks.append(block)
      }
    }
    // A page that is its lead alone has a body of one paragraph.
    if blocks.isEmpty, !lead.isEmpty {
      blocks = [.paragraph(lead)]
      lead = []
    }
  }

  /// Takes out the heading that repeats the title.
  mutating func removeTitle(_ title: String?) {
    guard let title else { return }
    let place = blocks.prefix(6).firstIndex { block in
      guard case .heading(let level, let spans) = block else { return false }
      let heading = spans.text.folded
      return heading == title || level < 3 && title.likeness(to: heading) > 0.75
    }
    if let place { blocks.remove(at: place) }
  }

  /// The beginning of the text, as plain words.
  var words: String {
    var words = lead.text
    for block in blocks {
      if words.utf8.count > 1 << 14 { break }
      if case .paragraph(let spans) = block { words += (words.isEmpty ? "" : " ") + spans.text }
    }
    return words
  }
}

extension PageText {
  /// A first paragraph all in bold before others in plain.
  private static func boldBeginning(of page: [PageBlock]) -> Int? {
    let paragraphs = page.indices.lazy.filter { page[$0].isMain && page[$0].block.isParagraph }
    let first = Array(paragraphs.prefix(2))
    guard first.count == 2, isBold(page[first[0]].block), !isBold(page[first[1]].block),
      case .paragraph(let spans) = page[first[0]].block, spans.text.utf8.count >= 80
    else { return nil }
    return first[0]
  }

  private static func isBold(_ block: Block) -> Bool {
    guard case .paragraph(let spans) = block else { return false }
    return spans.allSatisfy { $0.style.contains(.strong) || $0.text.utf8.allSatisfy(\.isSpace) }
  }
}

extension Block {
  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}

extension Array where Element == Span {
  /// Those of the text's lines that have these numbers, lines without words not counted.
  fileprivate func lines(_ numbers: [Int]) -> [Span] {
    var lines: [[Span]] = [[]]
    for span in self {
      let parts = span.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() {
        if number > 0 { lines.append([]) }
        guard !part.isEmpty else { continue }
        var piece = span
        piece.text = String(decoding: [UInt8](part), as: UTF8.self)
        lines[lines.count - 1].append(piece)
      }
    }
    lines.removeAll { $0.text.utf8.allSatisfy(\.isSpace) }
    let kept = numbers.filter { $0 < lines.count }.map { lines[$0] }
    return [Span](kept.joined(separator: [Span("\n")]))
  }
}
