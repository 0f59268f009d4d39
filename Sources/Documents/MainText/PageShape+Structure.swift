import Deciphering

extension PageShape {
  /// Finds out roles, from the end of the page, so that what is inside a node is known before it.
  mutating func readStructure() {
    let nodes = tree.nodes
    /// Characters inside, and those among them of links.
    var below = lengths
    var linked = [Float](repeating: 0, count: nodes.count)
    /// Whether a block is among the nodes inside.
    var hasBlock = [Bool](repeating: false, count: nodes.count)
    /// Element children, and those among them that are breaks or rules.
    var children = [Int32](repeating: 0, count: nodes.count)
    var breaks = children
    /// Whether all children can stand in a line.
    var isInline = [Bool](repeating: true, count: nodes.count)
    for node in nodes.indices.reversed() {
      let tag = nodes[node].tag
      let parent = nodes[node].parent
      if tag == .text {
        isPhrasing[node] = true
        below[parent] &+= below[node]
        continue
      }
      isPhrasing[node] = tag.isPhrasing || tag.isPhrasingAround && isInline[node]
      isVoid[node] = below[node] == 0 && children[node] == breaks[node]
      if isNothing(node) { continue }
      if tag == .div || tag == .p && hasDoubleBreaks[node] {
        let density = below[node] == 0 ? 0 : Double(linked[node]) / Double(below[node])
        roles[node] = role(ofDivision: node, linkDensity: density, hasBlock: hasBlock[node])
      } else if tag == .table, isTableOfFacts(node) {
        roles[node] = .facts
      }
      guard parent != node else { continue }
      below[parent] &+= below[node]
      linked[parent] += linked[node]
      if tag == .a { linked[parent] += linkedText(node, below[node]) }
      hasBlock[parent] = hasBlock[parent] || hasBlock[node] || tag.endsParagraph
      children[parent] += 1
      if tag == .br || tag == .hr { breaks[parent] += 1 }
      isInline[parent] = isInline[parent] && isPhrasing[node]
    }
    for node in nodes.indices.dropFirst() {
      let parent = nodes[node].parent
      isInFacts[node] = isInFacts[parent] || roles[parent] == .facts
    }
  }

  /// How many of a link's characters count as linked.
  func linkedText(_ node: Int, _ length: Int32) -> Float {
    Float(length) * (leadsNearby[node] ? 0.3 : 1)
  }

  /// Goes over what stands directly in a division: blocks, and runs of text between them.
  ///
  /// Two line breaks in a row part runs. Blank runs are passed over, and so are nodes for which
  /// `isGone` says so.
  func forEachPiece(
    of node: Int,
    without isGone: (Int) -> Bool,
    take: (_ piece: Range<Int>, _ isRun: Bool) -> Void
  ) {
    var start: Int?
    var end = node
    var breaks = 0
    func endRun() {
      if let first = start { take(first..<end, true) }
      start = nil
    }
    var child = node + 1
    while child < tree.nodes[node].end {
      let next = tree.nodes[child].end
      defer { child = next }
      if isNothing(child) || isGone(child) || isBlank(child) { continue }
      if tree.nodes[child].tag == .br {
        breaks += 1
        if breaks == 2 { endRun() }
      } else if isPhrasing[child] {
        if start == nil { start = child }
        end = next
        breaks = 0
      } else {
        endRun()
        take(child..<next, false)
        breaks = 0
      }
    }
    endRun()
  }
}

extension PageShape {
  private mutating func role(ofDivision node: Int, linkDensity: Double, hasBlock: Bool) -> Role {
    var runs: Int32 = 0
    var blocks = 0
    var block = node
    forEachPiece(
      of: node,
      without: { _ in false },
      take: { piece, isRun in
        if isRun {
          runs += 1
        } else {
          blocks += 1
          block = piece.lowerBound
        }
      }
    )
    self.runs[node] = runs
    if Int(runs) + blocks == 1, linkDensity < 0.25 {
      guard blocks == 1 else { return .paragraph }
      if tree.nodes[block].tag == .p, !hasDoubleBreaks[block] { return .wrapping }
    }
    return runs == 0 && !hasBlock ? .paragraph : .division
  }

  /// Whether a table holds facts: it says so, or it is large and holds no other table.
  private func isTableOfFacts(_ table: Int) -> Bool {
    if let role = tree.value(.role, of: table), role == "presentation" || role == "none" {
      return false
    }
    if tree.value(.summary, of: table) != nil { return true }
    var rows = 0
    var columns = 0
    var cells = 0
    var isNested = false
    var node = table + 1
    while node < tree.nodes[table].end {
      switch tree.nodes[node].tag {
      case .caption where tree.nodes[node].end > node + 1: return true
      case .colgroup, .tfoot, .thead, .th: return true
      case .table: isNested = true
      case .tr:
        rows += 1
        cells = 0
      case .td:
        cells += 1
        columns = max(columns, cells)
      default: break
      }
      // Enough is seen; tables in tables in tables would make it a square.
      if isNested || rows > 10 { break }
      node += 1
    }
    if isNested { return false }
    if rows == 1 || columns == 1 { return false }
    return rows >= 10 || columns > 4 || rows * columns > 10
  }
}

extension HTMLTag {
  /// Elements of running text.
  var isPhrasing: Bool {
    switch self {
    case .text, .abbr, .audio, .b, .br, .button, .cite, .code, .datalist, .em, .embed, .i, .img,
      .input, .kbd, .label, .mark, .math, .meter, .noscript, .object, .progress, .q, .samp,
      .script, .select, .small, .span, .strong, .sub, .sup, .textarea, .time, .wbr, .font, .bdo,
      .data, .dfn, .output, .ruby, .variable:
      true
    default: false
    }
  }

  /// Elements that are what they are put around.
  var isPhrasingAround: Bool { self == .a || self == .del || self == .ins }

  /// Elements whose presence makes a division more than a paragraph.
  var endsParagraph: Bool {
    switch self {
    case .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: true
    default: false
    }
  }
}
