import Articles
import CMarkdown
import Deciphering

/// What the Markdown parser calls, with the text that it points into.
final class MarkdownSource {
  /// Further ones stay code.
  private static let mostPolls = 100

  private let blocks: MarkdownBlocks
  var start: UnsafePointer<CChar>?
  var size = 0

  init(blocks: MarkdownBlocks) {
    self.blocks = blocks
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkdownSource? {
    pointer.map { Unmanaged<MarkdownSource>.fromOpaque($0).takeUnretainedValue() }
  }

  func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_BLOCK_QUOTE: blocks.push(.quotation)
    case MD_BLOCK_UL: blocks.push(.list(start: nil))
    case MD_BLOCK_OL:
      let start = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start
      blocks.push(.list(start: Int(start ?? 1)))
    case MD_BLOCK_LI:
      blocks.push(.item)
      let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee
      if let item, item.is_task != 0 {
        blocks.run.append((UInt8(bitPattern: item.task_mark) == 0x20 ? "☐ " : "☑ ").utf8)
      }
    case MD_BLOCK_CODE, MD_BLOCK_HTML:
      blocks.flush()
      blocks.verbatim = []
      blocks.isVerbatim = true
      blocks.codeStart = nil
    case MD_BLOCK_TABLE:
      blocks.flush()
      blocks.table = Table(rows: [])
    case MD_BLOCK_TR: blocks.row = []
    case MD_BLOCK_TH:
      let cell = detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee
      blocks.table.alignments.append(Self.alignment(cell?.align))
    case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_HR: blocks.endParagraph()
    default: break
    }
    return 0
  }

  func leave(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI: blocks.pop()
    case MD_BLOCK_P: blocks.flush()
    case MD_BLOCK_HR: blocks.emit(.rule)
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level
      let spans = blocks.run.take()
      if !spans.isEmpty { blocks.emit(.heading(level: Int(level ?? 1), spans)) }
      blocks.flush()
    case MD_BLOCK_CODE:
      let code = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee
      leaveCode(code)
    case MD_BLOCK_HTML:
      blocks.isVerbatim = false
      let html = String(decoding: blocks.verbatim, as: UTF8.self)
      for block in blocks.inside(html) { blocks.emit(block) }
    case MD_BLOCK_TH, MD_BLOCK_TD: blocks.row.append(blocks.run.take())
    case MD_BLOCK_TR:
      if blocks.table.header.isEmpty, blocks.table.rows.isEmpty {
        blocks.table.header = blocks.row
      } else {
        blocks.table.rows.append(blocks.row)
      }
    case MD_BLOCK_TABLE:
      blocks.emit(.table(blocks.table))
      blocks.flush()
    default: break
    }
    return blocks.isFull ? 1 : 0
  }

  func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_SPAN_EM: blocks.style(.emphasis)
    case MD_SPAN_STRONG: blocks.style(.strong)
    case MD_SPAN_DEL: blocks.style(.deleted)
    case MD_SPAN_CODE: blocks.style(.code)
    case MD_SPAN_A:
      let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee
      blocks.refer(link.map { Int($0.href.size) + Int($0.title.size) } ?? 0)
      let href = link.map { string($0.href) } ?? ""
      blocks.style([], link: PageAddress.absolute(href, on: blocks.address))
    case MD_SPAN_IMG:
      blocks.pictures += 1
      let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee
      blocks.refer(image.map { Int($0.src.size) + Int($0.title.size) } ?? 0)
      guard blocks.pictures == 1, let image else { break }
      let url = PageAddress.absolute(string(image.src), on: blocks.address) ?? ""
      blocks.picture = Image(url: url)
    default: blocks.style([])
    }
    return blocks.isFull ? 1 : 0
  }

  func leaveSpan(_ type: MD_SPANTYPE) -> Int32 {
    guard type == MD_SPAN_IMG else {
      blocks.endStyle()
      return 0
    }
    blocks.pictures -= 1
    if blocks.pictures == 0 {
      blocks.picture.description = blocks.picture.description.folded
      blocks.images.append(blocks.picture)
    }
    return 0
  }

  func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ count: Int) -> Int32 {
    let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count)
    if blocks.isVerbatim, blocks.codeStart == nil { blocks.codeStart = offset(of: text) }
    switch type {
    case MD_TEXT_NULLCHAR: blocks.take("\u{FFFD}".utf8)
    case MD_TEXT_BR: blocks.breakLine()
    case MD_TEXT_SOFTBR: blocks.take(" ".utf8)
    case MD_TEXT_ENTITY:
      blocks.take(blocks.characters(of: String(decoding: bytes, as: UTF8.self)).utf8)
    case MD_TEXT_HTML where !blocks.isVerbatim:
      blocks.takeTag(String(decoding: bytes, as: UTF8.self))
    default: blocks.take(bytes)
    }
    return 0
  }
}

extension MarkdownSource {
  private func leaveCode(_ detail: MD_BLOCK_CODE_DETAIL?) {
    blocks.isVerbatim = false
    var code = blocks.verbatim
    if code.last == 0x0A { code.removeLast() }
    let language = detail.map { string($0.lang) } ?? ""
    // Polls of the document itself count, not ones quoted or listed.
    if language == "poll", detail?.fence_char != 0, blocks.frames.count == 1,
      blocks.polls.count < Self.mostPolls
    {
      // Without a line of text the fence itself, by its word, tells where the block is.
      let fence = offset(of: detail?.lang.text)
      blocks.polls.append((blocks.blocks.count, fence ?? blocks.codeStart))
    }
    let text = String(decoding: code, as: UTF8.self)
    blocks.emit(.code(text, language: language.isEmpty ? nil : language))
  }

  /// Where a pointer stands in the text; nil for the parser's own strings.
  private func offset(of pointer: UnsafePointer<CChar>?) -> Int? {
    guard let pointer, let start, pointer >= start, pointer <= start + size else { return nil }
    return pointer - start
  }

  private func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = attribute.text, let types = attribute.substr_types,
      let offsets = attribute.substr_offsets
    else { return "" }
    var result = ""
    var part = 0
    while offsets[part] < attribute.size {
      let from = Int(offsets[part])
      let to = Int(offsets[part + 1])
      let piece = String(
        decoding: UnsafeRawBufferPointer(start: text + from, count: to - from),
        as: UTF8.self
      )
      switch types[part] {
      case MD_TEXT_ENTITY: result += blocks.characters(of: piece)
      case MD_TEXT_NULLCHAR: result += "\u{FFFD}"
      default: result += piece
      }
      part += 1
    }
    return result
  }

  private static func alignment(_ align: MD_ALIGN?) -> Table.Alignment {
    switch align {
    case MD_ALIGN_CENTER: .centre
    case MD_ALIGN_RIGHT: .trailing
    default: .leading
    }
  }
}
