import Articles
import Deciphering

/// A line of a page, as it is looked at for furniture: titles, by-lines, widgets, polls.
struct PageLine: Equatable {
  /// A line with more bytes is prose and nothing else; its text is not kept.
  static let longest = 600

  /// Trimmed; empty when it is too long to be furniture.
  var text: String
  /// Which paragraph or block of the page it belongs to.
  var paragraph: Int
  var isHeading = false
  /// Whether it stands in the page's main text, rather than around it.
  var isMain = true
  /// What its paragraph's links are called, and where they lead.
  var links: [Link] = []

  var isLong: Bool { text.isEmpty }

  struct Link: Equatable {
    var text: String
    var url: String
  }

  init(_ text: String, paragraph: Int, isHeading: Bool = false, isMain: Bool = true) {
    let line = text.withPlainSpaces.folded
    self.text = line.utf8.count > Self.longest ? "" : line
    self.paragraph = paragraph
    self.isHeading = isHeading
    self.isMain = isMain
  }
}

extension PageLine {
  /// The lines of a page's blocks; a block without text has none.
  static func lines(of blocks: [PageBlock]) -> [PageLine] {
    var lines: [PageLine] = []
    for (number, block) in blocks.enumerated() {
      var isHeading = false
      if case .heading = block.block { isHeading = true }
      let texts = texts(of: block.block)
      // Only short lines are looked at for what they lead to.
      let links = texts.allSatisfy { $0.utf8.count < 200 } ? links(in: block.block) : []
      for text in texts where !text.utf8.allSatisfy(\.isSpace) {
        var line = PageLine(text, paragraph: number, isHeading: isHeading, isMain: block.isMain)
        line.links = links
        lines.append(line)
      }
    }
    return lines
  }

  private static func links(in block: Block) -> [Link] {
    switch block {
    case .paragraph(let spans), .heading(_, let spans):
      spans.prefix(40).compactMap { span in span.link.map { Link(text: span.text, url: $0) } }
    case .list(let list): list.items.prefix(40).flatMap { $0.prefix(1).flatMap(links(in:)) }
    default: []
    }
  }

  private static func texts(of block: Block) -> [String] {
    switch block {
    case .paragraph(let spans), .heading(_, let spans): lines(in: spans)
    case .list(let list):
      list.items.enumerated().flatMap { number, item in
        var texts = item.flatMap(texts(of:))
        if let start = list.start, let first = texts.first {
          texts[0] = "\(start.addingReportingOverflow(number).partialValue). \(first)"
        }
        return texts
      }
    case .quotation(let blocks): blocks.flatMap(texts(of:))
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.text).joined(separator: "  ") }
    case .code(let text, _): [text]
    case .image, .rule, .notice: []
    }
  }

  private static func lines(in spans: [Span]) -> [String] {
    let text = spans.count == 1 ? spans[0].text : spans.text
    guard text.utf8.contains(0x0A) else { return [text] }
    return text.utf8.split(separator: 0x0A).map { String(decoding: Array($0), as: UTF8.self) }
  }
}
