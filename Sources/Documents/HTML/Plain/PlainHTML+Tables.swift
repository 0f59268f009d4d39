extension PlainHTML {
  mutating func startTable(_ element: PlainElement, _ attributes: Range<Int>) -> Bool {
    switch element.kind {
    case .table:
      guard !isInTable else { return false }
      if paragraphs > 0 {
        guard let tableEndsParagraph else { return false }
        if tableEndsParagraph {
          guard endParagraph() else { return false }
        }
      }
    case .caption, .tableColumns: guard current == .table else { return false }
    case .tableColumn: guard current == .tableColumns else { return false }
    case .tableSection: guard endUp(to: .table) else { return false }
    case .tableRow:
      guard current == .tableSection || endUp(to: .tableSection) || startSection() else {
        return false
      }
    case .tableCell: guard current == .tableRow || endCell() else { return false }
    default: return false
    }
    guard enter(element, attributes: attributes) else { return false }
    switch element.kind {
    case .tableColumn: close()
    case .tableCell, .caption: looks.append(.mark)
    default: break
    }
    return true
  }

  mutating func endTable(_ element: PlainElement) -> Bool {
    guard endUp(to: element.kind), open.last?.element.name == element.name else { return false }
    close()
    return true
  }
}

extension PlainHTML {
  /// A row outside of `tbody` opens one.
  private mutating func startSection() -> Bool {
    if current == .tableColumns { close() }
    return current == .table && enter(.tableSection)
  }

  /// Ends cells, rows and sections until an element of this kind is the current one.
  private mutating func endUp(to kind: PlainElement.Kind) -> Bool {
    while current != kind {
      switch current {
      case .tableRow, .tableSection, .tableColumns:
        // A row that stands in no section looks for none.
        guard current != .tableColumns || kind == .table else { return false }
        close()
      case .table, nil: return false
      default: guard endCell() else { return false }
      }
    }
    return true
  }
}
