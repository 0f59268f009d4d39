import Articles
import Deciphering

/// Collects running text into spans, white space folded as HTML folds it.
struct InlineRun {
  private var spans: [Span] = []
  private var bytes: [UInt8] = []
  /// Whether a space would now be at a line's beginning or beside another one.
  private var isAfterSpace = true
  private(set) var style: Span.Style = []
  private(set) var link: String?

  var isEmpty: Bool { spans.isEmpty && bytes.isEmpty }
  /// Whether it holds the box of a task and nothing else.
  var isTaskBox: Bool {
    spans.isEmpty && (bytes.elementsEqual("☐ ".utf8) || bytes.elementsEqual("☑ ".utf8))
  }

  /// Sets what the text that follows looks like and where it leads.
  mutating func set(style: Span.Style, link: String?) {
    guard style != self.style || link != self.link else { return }
    close()
    self.style = style
    self.link = link
  }

  mutating func append(_ text: some Sequence<UInt8>) {
    for byte in text {
      if byte.isSpace {
        if !isAfterSpace { bytes.append(0x20) }
        isAfterSpace = true
      } else {
        bytes.append(byte)
        isAfterSpace = false
      }
    }
  }

  /// The same for bytes that lie together: words with one space between them are taken at once.
  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if text[index].isSpace {
          if !isAfterSpace { bytes.append(0x20) }
          isAfterSpace = true
          index += 1
          continue
        }
        let begin = index
        while index < text.count {
          if text[index].isSpace {
            let next = index + 1
            guard text[index] == 0x20, next < text.count, !text[next].isSpace else { break }
          }
          index += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[begin..<index]))
        isAfterSpace = false
      }
    }
  }

  /// Appends text whose white space counts.
  mutating func append(verbatim text: some Collection<UInt8>) {
    guard let last = Array(text.suffix(1)).first else { return }
    bytes.append(contentsOf: text)
    isAfterSpace = last.isSpace
  }

  /// A line break that the author set.
  mutating func breakLine() {
    if isEmpty { return }
    dropSpace()
    bytes.append(0x0A)
    isAfterSpace = true
  }

  /// The spans so far; the run begins anew in the same style.
  mutating func take() -> [Span] {
    dropSpace()
    close()
    defer {
      spans = []
      isAfterSpace = true
    }
    while let last = spans.indices.last {
      let text = spans[last].text
      guard let end = text.utf8.last, end == 0x0A || end == 0x20 else { break }
      let kept = text.utf8.reversed().drop { $0 == 0x0A || $0 == 0x20 }.reversed()
      spans[last].text = String(decoding: Array(kept), as: UTF8.self)
      guard spans[last].text.isEmpty else { break }
      spans.removeLast()
    }
    return spans
  }
}

extension InlineRun {
  private mutating func close() {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    if let last = spans.indices.last, spans[last].style == style, spans[last].link == link {
      spans[last].text += text
    } else {
      spans.append(Span(text, style: style, link: link))
    }
  }

  private mutating func dropSpace() {
    if bytes.last == 0x20 {
      bytes.removeLast()
    } else if bytes.isEmpty, let last = spans.indices.last, spans[last].text.utf8.last == 0x20 {
      spans[last].text.removeLast()
      if spans[last].text.isEmpty { spans.removeLast() }
    }
  }
}

extension Array where Element == Span {
  /// The words alone.
  var text: String { map(\.text).joined() }
}
