import Articles

extension HTMLBlocks {
  /// Whether a table holds facts in rows and columns, rather than the page's layout.
  func isTabular(_ node: Int) -> Bool {
    if let role = tree.value(.role, of: node), role == "presentation" || role == "none" {
      return false
    }
    var cells = 0
    var rows = 0
    var texts = 0
    for index in (node + 1)..<max(node + 1, tree.nodes[node].end) {
      switch tree.nodes[index].tag {
      case .table, .article, .main, .form, .h1: return false
      case .tr: rows += 1
      case .td, .th: cells += 1
      case .p, .div: texts += 1
      default: continue
      }
    }
    return cells > rows && texts <= 2 * cells
  }

  mutating func table(_ node: Int) {
    flush()
    var header: [[Span]] = []
    var rows: [[[Span]]] = []
    var alignments: [Table.Alignment] = []
    for row in self.rows(of: node) {
      var cells: [[Span]] = []
      var isHeader = true
      for cell in tree.children(of: row) {
        let tag = tree.nodes[cell].tag
        guard tag == .td || tag == .th, !tree.isHidden(cell) else { continue }
        isHeader = isHeader && tag == .th
        if let alignment = alignment(of: cell), cells.count < 1000 {
          while alignments.count <= cells.count { alignments.append(.leading) }
          alignments[cells.count] = alignment
        }
        cells.append(spans(in: cell))
      }
      if cells.allSatisfy(\.isEmpty) { continue }
      if isHeader, header.isEmpty, rows.isEmpty {
        header = cells
      } else {
        rows.append(cells)
      }
    }
    if let caption = tree.children(of: node).first(where: { tree.nodes[$0].tag == .caption }) {
      let spans = spans(in: caption)
      if !spans.isEmpty { emit(.paragraph(spans)) }
    }
    if header.isEmpty && rows.isEmpty { return }
    emit(.table(Table(header: header, rows: rows, alignments: alignments)))
  }
}

extension HTMLBlocks {
  private func rows(of table: Int) -> [Int] {
    var rows: [Int] = []
    for child in tree.children(of: table) {
      switch tree.nodes[child].tag {
      case .tr: rows.append(child)
      case .thead, .tbody, .tfoot:
        rows += tree.children(of: child).filter { tree.nodes[$0].tag == .tr }
      default: continue
      }
    }
    return rows
  }

  private func alignment(of cell: Int) -> Table.Alignment? {
    if tree.nodes[cell].attributes.isEmpty { return nil }
    let style = tree.value(.style, of: cell)?.lowercased().filter { $0 != " " }
    let named = tree.value(.align, of: cell)?.lowercased()
    for (word, alignment) in [("right", Table.Alignment.trailing), ("center", .centre)]
    where named == word || style?.contains("text-align:" + word) == true {
      return alignment
    }
    return nil
  }
}
