/// An element for looks that the standard opens again after a block has cut it off.
///
/// See https://html.spec.whatwg.org/#the-list-of-active-formatting-elements.
struct PlainLook {
  /// Nil for a mark that no look passes: the beginning of a table's cell.
  var element: PlainElement?
  var attributes: Range<Int> = 0..<0
  /// Where its attributes stand in the source, which tells two looks apart.
  var source: Range<Int> = 0..<0
  /// The node that it has now.
  var node = 0
  var isOpen = false

  static let mark = PlainLook()
}

extension PlainHTML {
  /// Opens the looks again that blocks have cut off.
  mutating func openLooks() -> Bool {
    guard var index = looks.indices.last, isCutOff(index) else { return true }
    while index > 0, isCutOff(index - 1) { index -= 1 }
    while index < looks.count {
      guard let element = looks[index].element,
        enter(element, attributes: looks[index].attributes)
      else { return false }
      looks[index].node = tree.nodes.count - 1
      looks[index].isOpen = true
      index += 1
    }
    return true
  }

  /// Notes the element that was just entered; gives up where it would have to be compared closely.
  mutating func addLook(_ element: PlainElement, attributes: Range<Int>, source: Range<Int>) -> Bool
  {
    let begin = (looks.lastIndex { $0.element == nil } ?? -1) + 1
    let twins = looks[begin...].indices.filter { looks[$0].element?.name == element.name }
    // Of more than three alike the standard forgets the earliest.
    if twins.count >= 3 {
      let isSame = twins.allSatisfy { twin in
        bytes[looks[twin].source].elementsEqual(bytes[source])
      }
      guard isSame, twins.count == 3 else { return false }
      looks.remove(at: twins[0])
    }
    looks.append(
      PlainLook(
        element: element,
        attributes: attributes,
        source: source,
        node: tree.nodes.count - 1,
        isOpen: true
      )
    )
    return true
  }

  /// Ends a look by its end tag, or an anchor by the next one.
  ///
  /// Where a block stands between, the standard sends both to the adoption agency: it gives up.
  mutating func endLook(named element: PlainElement) -> Bool {
    let begin = (looks.lastIndex { $0.element == nil } ?? -1) + 1
    guard let index = looks[begin...].lastIndex(where: { $0.element?.name == element.name }) else {
      return endInline(element)
    }
    let look = looks[index]
    if look.isOpen {
      for opened in open.reversed() {
        if opened.node == look.node { break }
        switch opened.element.kind {
        case .look, .anchor, .inline: continue
        default: return false
        }
      }
      while let last = open.last, last.node != look.node { close() }
      close()
    }
    looks.remove(at: index)
    return true
  }

  /// Forgets the looks that a cell or a caption has begun.
  mutating func endLooksOfCell() {
    while let last = looks.popLast(), last.element != nil {}
  }

  /// Keeps in mind that a look's element is open no more.
  mutating func endLook(of closed: Opened) {
    switch closed.element.kind {
    case .look, .anchor:
      if let index = looks.lastIndex(where: { $0.node == closed.node && $0.element != nil }) {
        looks[index].isOpen = false
      }
    case .tableCell, .caption: endLooksOfCell()
    default: break
    }
  }

  private func isCutOff(_ index: Int) -> Bool {
    looks[index].element != nil && !looks[index].isOpen
  }
}
