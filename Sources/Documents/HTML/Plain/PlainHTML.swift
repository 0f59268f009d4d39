import Deciphering

/// Reads HTML that needs none of the standard's repairs, straight into a tree.
///
/// Most of what feeds carry and programs write is HTML whose elements are closed in order. For such
/// input the standard's algorithm (https://html.spec.whatwg.org/#parsing) comes down to a stack and a
/// list of looks, and this reader is a dozen times as fast as the parser that can do everything.
/// Wherever the standard would do more (move what it has read to foster parents or through the
/// adoption agency, read foreign content), it gives up, and that parser reads the whole again. What
/// it does read gives the same tree, node for node.
struct PlainHTML {
  /// Deeper than this it gives up.
  static let deepest = 400

  /// How far the document has come; a fragment begins in the middle.
  enum Phase {
    case beginning
    case beforeHead
    case head
    case afterHead
    case body
    case end
  }

  struct Opened {
    var element: PlainElement
    var node: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var tree = HTMLTree()
  var phase = Phase.beginning
  var open: [Opened] = []
  var looks: [PlainLook] = []
  /// How many of these are open, wherever.
  var paragraphs = 0
  var forms = 0
  var buttons = 0
  /// Whether a table ends the paragraph before it; nil where that would have to be found out.
  var tableEndsParagraph: Bool? = false
  var isDocumentEnded = false
  private var textBegin: Int?
  private var skipsLineFeed = false

  /// The tree of these bytes of UTF-8; nil where they are not plain enough.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> HTMLTree? {
    // HTML's own first step: every end of a line is a line feed.
    if bytes.contains(0x0D) {
      return PlainText.withLineFeeds(bytes).withUnsafeBufferPointer(tree(of:))
    }
    guard PlainText.isClean(bytes) else { return nil }
    var reader = PlainHTML(bytes)
    return reader.read() ? reader.tree : nil
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tree.text.reserveCapacity(bytes.count)
    tree.nodes.reserveCapacity(bytes.count / 48 + 8)
    open.reserveCapacity(16)
  }
}

extension PlainHTML {
  private mutating func read() -> Bool {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        guard readMarkup() else { return false }
      } else {
        guard readText() else { return false }
      }
    }
    if phase == .beginning || phase == .beforeHead {
      guard beginBody() else { return false }
    }
    // A document that ends in its head has an empty body, which is not worth a rule of its own.
    guard phase == .body || phase == .end else { return false }
    endText()
    while !open.isEmpty { close() }
    return true
  }

  private mutating func readMarkup() -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    if next.isLetter { return readStartTag() }
    switch next {
    case UInt8(ascii: "/"): return readEndTag()
    case UInt8(ascii: "!"): return readDeclaration()
    // A sign that begins nothing is a character like others.
    case 0x20, 0x0A, 0x09, UInt8(ascii: "="), 0x30...0x39:
      guard phase == .body, !isInTable, openLooks() else { return false }
      skipsLineFeed = false
      beginText()
      tree.text.append(UInt8(ascii: "<"))
      position += 1
      return true
    default: return false
    }
  }

  /// A comment, which the tree does not keep, or the declaration at a document's beginning.
  private mutating func readDeclaration() -> Bool {
    if matches("<!--") {
      let begin = position + 4
      guard begin < bytes.count, bytes[begin] != UInt8(ascii: ">"), !matches("->", at: begin),
        let end = comment(from: begin)
      else { return false }
      endText()
      skipsLineFeed = false
      position = end
      return true
    }
    guard phase == .beginning, open.isEmpty, tableEndsParagraph == false, matches("<!doctype"),
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    let words = bytes[(position + 9)..<end].split(whereSeparator: \.isSpace)
    let isYoung = words.count == 1 && words[0].map(\.lowercased).elementsEqual("html".utf8)
    tableEndsParagraph = isYoung ? true : nil
    position = end + 1
    return true
  }

  /// One past a comment's end; nil where it has none, or another one than `-->`.
  private func comment(from begin: Int) -> Int? {
    var index = begin
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        if bytes[index + 2] == UInt8(ascii: ">") { return index + 3 }
        if bytes[index + 2] == UInt8(ascii: "!") { return nil }
      }
      index += 1
    }
    return nil
  }

  private mutating func readText() -> Bool {
    switch phase {
    case .beginning, .beforeHead:
      while position < bytes.count, bytes[position].isSpace { position += 1 }
      guard position < bytes.count, bytes[position] != UInt8(ascii: "<") else { return true }
      guard !isReferenceToSpace(), beginBody() else { return false }
    case .head, .afterHead:
      if bytes[position].isSpace { return readBlank() }
      guard !isReferenceToSpace(), beginBody() else { return false }
    case .end:
      guard isBlankToTag() else { return false }
    case .body:
      guard !isInTable || isBlankToTag() else { return false }
    }
    if skipsLineFeed {
      skipsLineFeed = false
      if bytes[position] == 0x0A { position += 1 }
      guard position < bytes.count, bytes[position] != UInt8(ascii: "&") else { return false }
      if bytes[position] == UInt8(ascii: "<") { return true }
    }
    guard isInTable || openLooks() else { return false }
    beginText()
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") {
        guard let character = readReference(isInAttribute: false) else { return false }
        tree.text.append(character)
        continue
      }
      let begin = position
      while position < bytes.count {
        let byte = bytes[position]
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
        position += 1
      }
      tree.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[begin..<position]))
    }
    return true
  }

  /// White space before something that ends the part of the document in which it stands.
  private mutating func readBlank() -> Bool {
    beginText()
    while position < bytes.count, bytes[position].isSpace {
      tree.text.append(bytes[position])
      position += 1
    }
    return true
  }

  /// Whether a reference stands here that means white space, or one that is not understood.
  private func isReferenceToSpace() -> Bool {
    guard bytes[position] == UInt8(ascii: "&") else { return false }
    var ahead = self
    return ahead.readReference(isInAttribute: false).map { " \t\n".unicodeScalars.contains($0) }
      ?? true
  }

  /// Whether all is white space as far as the next tag.
  private func isBlankToTag() -> Bool {
    var index = position
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      guard bytes[index].isSpace else { return false }
      index += 1
    }
    return true
  }
}

extension PlainHTML {
  /// Whether the current element takes no text of its own.
  var isInTable: Bool {
    switch open.last?.element.kind {
    case .table, .tableSection, .tableRow, .tableColumns: true
    default: false
    }
  }

  var current: PlainElement.Kind? { open.last?.element.kind }

  private mutating func beginText() {
    if textBegin == nil { textBegin = tree.text.count }
  }

  /// Makes a node of the text that was read since the last one.
  mutating func endText() {
    guard let begin = textBegin else { return }
    textBegin = nil
    guard begin < tree.text.count else { return }
    append(HTMLTree.Node(tag: .text, parent: 0, end: 0, depth: 0, text: begin..<tree.text.count))
  }

  /// Puts a text without markup, such as a script, into the element that was just opened.
  mutating func append(raw text: Slice<UnsafeBufferPointer<UInt8>>) {
    let begin = tree.text.count
    tree.text.append(contentsOf: UnsafeBufferPointer(rebasing: text))
    appendText(from: begin)
  }

  /// Makes a node of what stands at the end of the tree's text.
  mutating func appendText(from begin: Int) {
    textBegin = begin
    endText()
  }

  private mutating func append(_ node: HTMLTree.Node) {
    var node = node
    node.parent = open.last?.node ?? 0
    node.depth = open.count
    node.end = tree.nodes.count + 1
    tree.nodes.append(node)
  }

  /// Adds an element and leaves it open.
  mutating func enter(_ element: PlainElement, attributes: Range<Int> = 0..<0) -> Bool {
    guard open.count < Self.deepest else { return false }
    endText()
    append(HTMLTree.Node(tag: element.tag, parent: 0, end: 0, depth: 0, attributes: attributes))
    open.append(Opened(element: element, node: tree.nodes.count - 1))
    count(element.kind, 1)
    skipsLineFeed = element.kind == .preformatted
    return true
  }

  /// Ends the current element.
  mutating func close(endsText: Bool = true) {
    if endsText { endText() }
    skipsLineFeed = false
    guard let last = open.popLast() else { return }
    tree.nodes[last.node].end = tree.nodes.count
    count(last.element.kind, -1)
    endLook(of: last)
  }

  private mutating func count(_ kind: PlainElement.Kind, _ step: Int) {
    switch kind {
    case .paragraph: paragraphs += step
    case .form: forms += step
    case .button: buttons += step
    default: break
    }
  }

  func matches(_ word: StaticString, at index: Int? = nil) -> Bool {
    let begin = index ?? position
    guard begin + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[begin + offset].lowercased != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
