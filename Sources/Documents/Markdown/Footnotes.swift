import Articles
import Deciphering

/// The notes of a Markdown text: `[^name]` in the text and `[^name]: what it says` on a line of its
/// own, as PHP Markdown Extra and Pandoc have them.
///
/// The parser knows none. So definitions are taken out before it, leaving empty lines so that lines
/// keep their numbers, and the marks are numbered in what it makes.
struct Footnotes {
  /// How many definitions are read; further ones stay text.
  static let most = 2000

  /// What a note says, in Markdown, by its name.
  private var definitions: [[UInt8]: [UInt8]] = [:]
  private var order: [[UInt8]] = []
  /// The names in the order in which the text refers to them.
  private var numbered: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// Takes the definitions out of a text, from an offset on.
  init(takingFrom text: inout [UInt8], at start: Int) {
    guard text[start...].firstRange(of: Array("[^".utf8)) != nil else { return }
    var output = Array(text[..<start])
    output.reserveCapacity(text.count)
    var fence: (mark: UInt8, count: Int)?
    var open: [UInt8]?
    var isAfterBlank = true
    var place = start
    while place < text.count {
      let end = text[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let line = text[place..<end]
      place = end
      let indent = line.prefix { $0 == 0x20 }.count
      let isBlank = line.allSatisfy(\.isSpace)
      if let name = open {
        // A note goes on in lines that are set in, and in those right below it.
        if isBlank || indent >= 2 || line.first == 0x09
          || !isAfterBlank && Self.name(in: line) == nil
        {
          definitions[name, default: []] += line.dropFirst(min(indent, 4))
          output.append(0x0A)
          isAfterBlank = isBlank
          continue
        }
        open = nil
      }
      if let mark = Self.fence(line.dropFirst(indent)), indent < 4 {
        if let opened = fence {
          if mark.mark == opened.mark, mark.count >= opened.count { fence = nil }
        } else {
          fence = mark
        }
      }
      if fence == nil, let (name, rest) = Self.name(in: line), definitions[name] == nil,
        order.count < Self.most
      {
        definitions[name] = Array(rest)
        order.append(name)
        open = name
        output.append(0x0A)
      } else {
        output += line
      }
      isAfterBlank = isBlank
    }
    text = output
  }

  /// Numbers the marks in what became of the text, and adds what the notes say below it.
  mutating func added(
    to blocks: [Block],
    reading: (_ markdown: [UInt8]) throws(DocumentError) -> [Block]
  ) throws(DocumentError) -> [Block] {
    if order.isEmpty { return blocks }
    var blocks = blocks.map { marked($0) }
    var notes: [[Block]] = []
    // A note can refer to further ones; those that nothing refers to come last.
    while notes.count < order.count {
      if notes.count == numbered.count, let next = order.first(where: { numbers[$0] == nil }) {
        _ = number(of: next)
      }
      guard notes.count < numbered.count else { break }
      let note = try reading(definitions[numbered[notes.count]] ?? [])
      notes.append(note.map { marked($0) })
    }
    blocks += [.rule, .list(List(start: 1, items: notes))]
    return blocks
  }
}

extension Footnotes {
  /// The name in a line that defines a note, and what follows on it.
  private static func name(in line: ArraySlice<UInt8>) -> ([UInt8], ArraySlice<UInt8>)? {
    let line = line.drop { $0 == 0x20 }
    guard line.starts(with: "[^".utf8) else { return nil }
    let name = line.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && !$0.isSpace }
    let rest = line.dropFirst(2 + name.count)
    guard 1...100 ~= name.count, rest.starts(with: "]:".utf8) else { return nil }
    return (Array(name), rest.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 })
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = line.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count) : nil
  }

  private mutating func number(of name: [UInt8]) -> Int? {
    guard definitions[name] != nil else { return nil }
    if let number = numbers[name] { return number }
    numbered.append(name)
    numbers[name] = numbered.count
    return numbered.count
  }

  private mutating func marked(_ block: Block) -> Block {
    switch block {
    case .paragraph(let spans): .paragraph(marked(spans))
    case .heading(let level, let spans): .heading(level: level, marked(spans))
    case .quotation(let blocks): .quotation(blocks.map { marked($0) })
    case .list(let list):
      .list(List(start: list.start, items: list.items.map { $0.map { marked($0) } }))
    case .table(let table):
      .table(
        Table(
          header: table.header.map { marked($0) },
          rows: table.rows.map { $0.map { marked($0) } },
          alignments: table.alignments
        )
      )
    case .code, .image, .rule, .notice: block
    }
  }

  /// Spans in which each mark is a raised number.
  private mutating func marked(_ spans: [Span]) -> [Span] {
    var output: [Span] = []
    for span in spans {
      let bytes = Array(span.text.utf8)
      var rest = bytes[...]
      guard !span.style.contains(.code), rest.firstRange(of: Array("[^".utf8)) != nil else {
        output.append(span)
        continue
      }
      var text: [UInt8] = []
      func flush() {
        if text.isEmpty { return }
        output.append(
          Span(String(decoding: text, as: UTF8.self), style: span.style, link: span.link)
        )
        text = []
      }
      while let first = rest.first {
        if first == UInt8(ascii: "["), rest.dropFirst().first == UInt8(ascii: "^") {
          let name = rest.dropFirst(2).prefix(101).prefix { $0 != UInt8(ascii: "]") }
          if rest.dropFirst(2 + name.count).first == UInt8(ascii: "]"),
            let number = number(of: Array(name))
          {
            flush()
            output.append(Span("\(number)", style: span.style.union(.superscript)))
            rest = rest.dropFirst(3 + name.count)
            continue
          }
        }
        text.append(first)
        rest = rest.dropFirst()
      }
      flush()
    }
    return output
  }
}
