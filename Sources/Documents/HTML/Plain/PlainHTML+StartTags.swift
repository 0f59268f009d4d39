import Deciphering

extension PlainHTML {
  mutating func readStartTag() -> Bool {
    position += 1
    guard let element = readName() else { return false }
    let begin = position
    guard let attributes = readAttributes() else { return false }
    let source = begin..<position
    guard element.kind == .body || reach(element) else { return false }
    return start(element, attributes, source)
  }

  /// The element that is named here; nil where the name is none of those that plain HTML may have.
  mutating func readName() -> PlainElement? {
    var key = ByteNames<PlainElement>.Key()
    while position < bytes.count {
      let byte = bytes[position]
      guard byte.isLetter || byte.isDigit else { break }
      guard key.count < ByteNames<PlainElement>.Key.longest else { return nil }
      key.append(byte.lowercased)
      position += 1
    }
    return PlainElement.byName[key]
  }

  /// Enters `html`, `head` and an empty `body`, as far as they are not there.
  mutating func beginBody() -> Bool {
    if phase == .beginning || phase == .beforeHead {
      guard beginHead() else { return false }
    }
    if phase == .head {
      guard current == .head else { return false }
      close()
      phase = .afterHead
    }
    guard phase == .afterHead, enter(.body) else { return phase == .body }
    phase = .body
    return true
  }
}

extension PlainHTML {
  private mutating func beginHead() -> Bool {
    if phase == .beginning {
      guard enter(.html) else { return false }
      phase = .beforeHead
    }
    guard enter(.head) else { return false }
    phase = .head
    return true
  }

  /// Enters what has to be open before an element of this kind.
  private mutating func reach(_ element: PlainElement) -> Bool {
    switch element.kind {
    case .html, .head: return true
    case .fact, .title,
      .raw where element.tag != .iframe:
      switch phase {
      case .beginning, .beforeHead: return beginHead()
      case .head, .body: return true
      case .afterHead, .end: return false
      }
    // In a head it means something else.
    case .strict: return phase == .body
    default: return phase != .end && (phase == .body || beginBody())
    }
  }

  private mutating func start(
    _ element: PlainElement,
    _ attributes: Range<Int>,
    _ source: Range<Int>
  ) -> Bool {
    switch element.kind {
    case .html:
      guard phase == .beginning, open.isEmpty else { return false }
      phase = .beforeHead
      return enter(element, attributes: attributes)
    case .head:
      if phase == .beginning {
        guard enter(.html) else { return false }
        phase = .beforeHead
      }
      guard phase == .beforeHead else { return false }
      phase = .head
      return enter(element, attributes: attributes)
    case .body:
      if phase == .beforeHead {
        guard beginHead() else { return false }
        close()
        phase = .afterHead
      }
      guard phase == .afterHead else { return false }
      phase = .body
      return enter(element, attributes: attributes)
    case .table, .caption, .tableSection, .tableRow, .tableCell, .tableColumns, .tableColumn:
      return startTable(element, attributes)
    default:
      guard !isInTable, prepare(for: element) else { return false }
      guard enter(element, attributes: attributes) else { return false }
      switch element.kind {
      case .void, .part, .rule, .fact: close()
      case .look, .anchor: return addLook(element, attributes: attributes, source: source)
      case .raw: return readRaw(element)
      case .title: return readTitle(element)
      default: break
      }
      return true
    }
  }

  /// Ends the elements that an element of this kind ends without a tag of theirs, and opens the
  /// looks that it stands in.
  private mutating func prepare(for element: PlainElement) -> Bool {
    switch element.kind {
    case .block, .list, .terms, .paragraph, .preformatted, .rule: return endParagraph()
    case .youngBlock: return paragraphs == 0
    case .heading:
      guard endParagraph() else { return false }
      if current == .heading { close() }
      return true
    case .item, .term: return endItem(before: element.kind) && endParagraph()
    case .form: return forms == 0 && endParagraph()
    case .button: return buttons == 0 && openLooks()
    case .anchor:
      let last = looks.last { $0.element == nil || $0.element?.kind == .anchor }
      guard last?.element == nil || endLook(named: element) else { return false }
      return openLooks()
    case .look, .inline, .strict, .void: return openLooks()
    default: return true
    }
  }

  /// What stands between a script's tags, which has no markup of its own.
  private mutating func readRaw(_ element: PlainElement) -> Bool {
    let begin = position
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        // From here a script may hold an end tag that does not end it.
        if element.tag == .script, matches("<!--") { return false }
        if matches("</"), isEndTag(element) {
          append(raw: bytes[begin..<position])
          position += 2 + element.name.utf8.count
          close()
          return endOfTag()
        }
      }
      position += 1
    }
    return false
  }

  private func isEndTag(_ element: PlainElement) -> Bool {
    let begin = position + 2
    let end = begin + element.name.utf8.count
    guard end < bytes.count else { return false }
    for (byte, expected) in zip(bytes[begin..<end], element.name.utf8)
    where byte.lowercased != expected {
      return false
    }
    return bytes[end].isSpace || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
  }

  /// A title: text with references and nothing else.
  private mutating func readTitle(_ element: PlainElement) -> Bool {
    let begin = tree.text.count
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "&"):
        guard let character = readReference(isInAttribute: false) else { return false }
        tree.text.append(character)
      case UInt8(ascii: "<") where matches("</") && isEndTag(element):
        position += 2 + element.name.utf8.count
        appendText(from: begin)
        close()
        return endOfTag()
      default:
        tree.text.append(bytes[position])
        position += 1
      }
    }
    return false
  }

  /// Passes over the rest of an end tag, which holds nothing but white space.
  mutating func endOfTag() -> Bool {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { return false }
    position += 1
    return true
  }
}
