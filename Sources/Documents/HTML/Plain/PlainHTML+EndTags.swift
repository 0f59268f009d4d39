extension PlainHTML {
  mutating func readEndTag() -> Bool {
    position += 2
    guard let element = readName(), endOfTag() else { return false }
    switch phase {
    case .head:
      guard element.kind == .head, current == .head else { return false }
      close()
      phase = .afterHead
      return true
    case .body: return end(element)
    // After the body's end comes the document's, once.
    case .end where element.kind == .html && !isDocumentEnded:
      isDocumentEnded = true
      return true
    default: return false
    }
  }

  /// Ends an inline element and the looks that were begun in it and not ended.
  mutating func endInline(_ element: PlainElement) -> Bool {
    end { opened in
      if opened.name == element.name { return .ends }
      switch opened.kind {
      case .inline, .look, .anchor: return .passes
      // The standard takes no notice of such a tag.
      default: return .bars
      }
    }
  }

  /// Ends the paragraph that is open, if one is, before a block.
  mutating func endParagraph() -> Bool {
    guard paragraphs > 0 else { return true }
    let place = place { opened in
      switch opened.kind {
      case .paragraph: .ends
      case .inline, .look, .anchor: .passes
      default: .bars
      }
    }
    if let place { return close(to: place) }
    // Outside of the cell in which the block stands, a paragraph goes on.
    switch open.last(where: { $0.element.kind != .look && $0.element.kind != .anchor })?.element
      .kind
    {
    case .tableCell, .caption: return true
    default: return false
    }
  }

  /// Ends the item of a list that is open, if one is, before the next one.
  mutating func endItem(before kind: PlainElement.Kind) -> Bool {
    let place = place { opened in
      if opened.kind == kind { return .ends }
      switch opened.kind {
      case .inline, .look, .anchor, .paragraph: return .passes
      case .block: return opened.tag == .div || opened.tag == .address ? .passes : .bars
      default: return .bars
      }
    }
    return place.map { close(to: $0) } ?? true
  }

  /// Ends the elements as far as the table's cell in which they are.
  mutating func endCell() -> Bool {
    end { opened in
      switch opened.kind {
      case .tableCell: .ends
      case .inline, .look, .anchor, .paragraph, .item, .term, .block, .heading, .list, .terms:
        .passes
      default: .bars
      }
    }
  }
}

extension PlainHTML {
  /// What an open element means to an end tag that looks for another one.
  private enum Passage {
    case ends
    case passes
    case bars
  }

  private mutating func end(_ element: PlainElement) -> Bool {
    switch element.kind {
    case .body, .html: return endBody(isDocument: element.kind == .html)
    case .block, .list, .terms, .preformatted, .heading, .caption, .tableCell, .paragraph, .item,
      .term:
      return endBlock(element)
    case .button:
      endImplied()
      return endCurrent(element)
    case .form:
      endImplied()
      guard current == .form else { return false }
      // As the parser has it, text at a form's end goes on after the form.
      close(endsText: false)
      return true
    case .look, .anchor: return endLook(named: element)
    case .inline: return endInline(element)
    case .youngBlock, .strict, .tableColumns: return endCurrent(element)
    case .table, .tableSection, .tableRow: return endTable(element)
    case .void, .part, .rule, .raw, .title, .fact, .head, .tableColumn: return false
    }
  }

  private mutating func endBlock(_ element: PlainElement) -> Bool {
    end { opened in
      if opened.name == element.name { return .ends }
      switch opened.kind {
      case .inline, .look, .anchor, .paragraph, .term, .block, .preformatted: return .passes
      case .item, .list, .terms: return element.kind == .item ? .bars : .passes
      case .heading: return element.kind == .heading ? .bars : .passes
      default: return .bars
      }
    }
  }

  /// Ends the elements that need no end tag of their own.
  private mutating func endImplied() {
    while current == .paragraph || current == .item || current == .term { close() }
  }

  private mutating func endCurrent(_ element: PlainElement) -> Bool {
    guard open.last?.element.name == element.name else { return false }
    close()
    return true
  }

  private mutating func end(_ passage: (PlainElement) -> Passage) -> Bool {
    place(passage).map { close(to: $0) } ?? false
  }

  /// Where the element stands that a passage leads to; nil where there is no way.
  private func place(_ passage: (PlainElement) -> Passage) -> Int? {
    for index in open.indices.reversed() {
      switch passage(open[index].element) {
      case .ends: return index
      case .passes: continue
      case .bars: return nil
      }
    }
    return nil
  }

  private mutating func close(to place: Int) -> Bool {
    while open.count > place { close() }
    return true
  }

  /// Leaves everything open: what follows is white space, which goes where the text before it went.
  private mutating func endBody(isDocument: Bool) -> Bool {
    let isBarred = open.contains { opened in
      switch opened.element.kind {
      case .table, .tableCell, .caption: true
      default: false
      }
    }
    guard !isBarred, open.count > 1, open[1].element.kind == .body else { return false }
    phase = .end
    isDocumentEnded = isDocument
    return true
  }
}
