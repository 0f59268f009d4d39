import Deciphering
import Glibc

/// Goes through a piece of HTML once, from one "<" to the next, and puts right what is wrong.
struct HTMLMending {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// So many bytes are in the output, or left out of it.
  private var copied = 0
  /// The ends of CDATA sections that have begun.
  private var sectionEnds: [Range<Int>] = []
  /// From here on no end of a section has been looked for; nil where there is none.
  private var unsearched: Int? = 0
  /// The next "</iframe"; nil where none is left.
  private var frameEnd: Int? = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Nil where nothing is to be mended.
  mutating func mended() -> [UInt8]? {
    var position = 0
    while let mark = next(UInt8(ascii: "<"), from: position) {
      endSections(before: mark)
      position = mark + 1
      guard position < bytes.count else { break }
      if bytes[position] == UInt8(ascii: "!") {
        mendDeclaration(at: mark)
      } else if let name = swallowingName(at: position),
        let end = next(UInt8(ascii: ">"), from: position)
      {
        mendTag(name, endingAt: end)
        position = end + 1
      }
    }
    endSections(before: bytes.count)
    return copied == 0 ? nil : output + bytes[copied...]
  }
}

extension HTMLMending {
  private mutating func mendDeclaration(at mark: Int) {
    let begin = mark + 2
    if begins("[cdata[", at: begin) {
      replace(mark..<(mark + 9), "")
      guard let start = unsearched else { return }
      let end = sectionEnd(from: max(start, mark + 9))
      unsearched = end?.upperBound
      if let end { sectionEnds.append(end) }
    } else if !begins("--", at: begin), !begins("doctype", at: begin), !begins("[", at: begin) {
      replace(mark..<(mark + 1), "&lt;")
    }
  }

  private mutating func mendTag(_ name: String, endingAt end: Int) {
    if bytes[end - 1] == UInt8(ascii: "/") {
      replace((end - 1)..<(end + 1), "></\(name)>")
    } else if name == "iframe", !isFrameClosed(after: end) {
      replace(end..<(end + 1), "></iframe>")
    }
  }

  /// The name of an element here whose text is no markup.
  private func swallowingName(at position: Int) -> String? {
    guard position + 1 < bytes.count else { return nil }
    let name: String
    switch (bytes[position].lowercased, bytes[position + 1].lowercased) {
    case (UInt8(ascii: "i"), UInt8(ascii: "f")): name = "iframe"
    case (UInt8(ascii: "s"), UInt8(ascii: "c")): name = "script"
    case (UInt8(ascii: "s"), UInt8(ascii: "t")): name = "style"
    case (UInt8(ascii: "t"), UInt8(ascii: "e")): name = "textarea"
    case (UInt8(ascii: "t"), UInt8(ascii: "i")): name = "title"
    default: return nil
    }
    return begins(name, at: position) ? name : nil
  }

  private mutating func isFrameClosed(after position: Int) -> Bool {
    guard var end = frameEnd else { return false }
    guard end < position else { return true }
    end = position
    while let mark = next(UInt8(ascii: "<"), from: end) {
      if begins("/iframe", at: mark + 1) {
        frameEnd = mark
        return true
      }
      end = mark + 1
    }
    frameEnd = nil
    return false
  }
}

extension HTMLMending {
  private mutating func endSections(before mark: Int) {
    while let end = sectionEnds.first, end.lowerBound < mark {
      sectionEnds.removeFirst()
      if end.lowerBound >= copied { replace(end, "") }
    }
  }

  /// "]]>", also with its last character escaped.
  private func sectionEnd(from start: Int) -> Range<Int>? {
    var position = start
    while let mark = next(UInt8(ascii: "]"), from: position) {
      for ending in ["]]>", "]]&gt;"] where begins(ending, at: mark) {
        return mark..<(mark + ending.utf8.count)
      }
      position = mark + 1
    }
    return nil
  }

  /// Puts `text` in the place of these bytes.
  private mutating func replace(_ range: Range<Int>, _ text: String) {
    output.append(contentsOf: bytes[copied..<range.lowerBound])
    output.append(contentsOf: text.utf8)
    copied = range.upperBound
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a text in lower case stands here, in letters of either size.
  private func begins(_ text: String, at position: Int) -> Bool {
    guard position + text.utf8.count <= bytes.count else { return false }
    var index = position
    for byte in text.utf8 {
      if bytes[index].lowercased != byte { return false }
      index += 1
    }
    return true
  }
}
