import CGumbo

extension HTMLTree {
  /// Parses a page of UTF-8.
  ///
  /// - Throws: `DocumentError.tooComplex` when it nests so deeply that parsing takes seconds.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    guard bytes.count <= Nesting.longestPage else { throw .tooComplex }
    if let plain = bytes.withUnsafeBufferPointer(PlainHTML.tree(of:)) {
      self = plain
    } else {
      try self.init(parsing: bytes)
    }
  }

  /// Parses a page with all of the standard's repairs.
  init(parsing bytes: [UInt8]) throws(DocumentError) {
    guard !Nesting.isTooDeep(bytes) else { throw .tooComplex }
    self.init()
    text.reserveCapacity(bytes.count / 2)
    // The defaults as gumbo's header gives them, but without a list of the page's errors.
    var options = kGumboDefaultOptions
    options.max_errors = 0
    let arena = Arena()
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { Arena.of($0)?.allocate($1) }
    // The arena goes as a whole, when the tree has been copied.
    options.deallocator = { _, _ in }
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress,
        let output = gumbo_parse_with_options(&options, start, buffer.count)
      else { return }
      withExtendedLifetime(arena) { copy(output.pointee.root) }
    }
  }
}

extension HTMLTree {
  private static let tags: [HTMLTag] = (0...GUMBO_TAG_LAST.rawValue).map {
    guard $0 < GUMBO_TAG_LAST.rawValue, let name = gumbo_normalized_tagname(GumboTag($0)) else {
      return .other
    }
    let tag = HTMLTag(rawValue: String(cString: name)) ?? .other
    return tag == .text ? .other : tag
  }

  private static let names: [String: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.rawValue, $0) }
  )

  /// Goes over gumbo's tree without recursion, since a page chooses how deep it is.
  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>?) {
    guard let root else { return }
    var open: [(children: GumboVector, next: Int, index: Int)] = []
    enter(root, parent: 0, depth: 0, &open)
    while let last = open.indices.last {
      let (children, next, index) = open[last]
      guard next < Int(children.length), let child = children.data[next] else {
        nodes[index].end = nodes.count
        open.removeLast()
        continue
      }
      open[last].next += 1
      let node = child.assumingMemoryBound(to: GumboNode.self)
      enter(node, parent: index, depth: open.count, &open)
    }
  }

  private mutating func enter(
    _ node: UnsafeMutablePointer<GumboNode>,
    parent: Int,
    depth: Int,
    _ open: inout [(children: GumboVector, next: Int, index: Int)]
  ) {
    let index = nodes.count
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = node.pointee.v.element
      // A table's end, say, is at the same value as "unknown": anything beyond the list is other.
      let tag = Int(element.tag.rawValue)
      var new = Node(
        tag: tag < Self.tags.count ? Self.tags[tag] : .other,
        parent: parent,
        end: index + 1,
        depth: depth
      )
      new.attributes = attributes(element.attributes)
      nodes.append(new)
      open.append((element.children, 0, index))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let start = node.pointee.v.text.text else { return }
      let begin = text.count
      var place = start
      while place.pointee != 0 { place += 1 }
      text.append(
        contentsOf: UnsafeRawBufferPointer(start: start, count: place - start)
      )
      nodes.append(
        Node(tag: .text, parent: parent, end: index + 1, depth: depth, text: begin..<text.count)
      )
    default:
      return
    }
  }

  private mutating func attributes(_ vector: GumboVector) -> Range<Int> {
    let begin = attributes.count
    for index in 0..<Int(vector.length) {
      guard let item = vector.data[index] else { continue }
      let attribute = item.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let name = attribute.name, let value = attribute.value,
        let kept = Self.names[String(cString: name)]
      else { continue }
      attributes.append((kept, String(cString: value)))
    }
    return begin..<attributes.count
  }
}
