import Articles
import Screen

extension Composer {
  /// Sets a table in columns, or its rows one under another where columns would be too narrow.
  mutating func compose(_ table: Table) {
    var text = TableText()
    let header = strands(of: table.header, attributes: .bold, in: &text)
    let rows = table.rows.map { strands(of: $0, in: &text) }
    begin(text.text)
    let setting = TableSetting(header: header, rows: rows, alignments: table.alignments)
    if let widths = setting.widths(fitting: room) {
      composeColumns(of: setting, widths: widths)
    } else {
      compose(table, byRowsOf: setting)
    }
  }
}

extension Composer {
  /// The strands of a row's cells, whose text is added to the table's.
  private mutating func strands(
    of cells: [[Span]],
    attributes: Style.Attributes = [],
    in text: inout TableText
  ) -> [Strand] {
    cells.map { spans in
      var builder = text.nextCell()
      append(spans, to: &builder, scope: scope, attributes: attributes)
      let strand = builder.strand()
      text.append(strand)
      return strand
    }
  }

  private mutating func composeColumns(of setting: TableSetting, widths: [Int]) {
    let header = setting.lines(of: setting.header, widths: widths)
    for line in header { emit(line.pieces, offset: line.offset) }
    if !header.isEmpty, let first = setting.rows.lazy.flatMap({ $0 }).first {
      let width = widths.reduce(0, +) + TableSetting.gap * (widths.count - 1)
      let rule = SafeText(String(repeating: "─", count: width))
      emit([.decoration(rule)], offset: first.base)
    }
    for row in setting.rows {
      for line in setting.lines(of: row, widths: widths) {
        emit(line.pieces, offset: line.offset)
      }
    }
  }

  /// Sets each cell in lines of its own, after the words at the head of its column.
  private mutating func compose(_ table: Table, byRowsOf setting: TableSetting) {
    let isHeadless = setting.rows.isEmpty
    var isFirst = true
    for (cells, strands) in zip(
      isHeadless ? [table.header] : table.rows,
      isHeadless ? [setting.header] : setting.rows
    ) {
      if !isFirst { leaveGap() }
      for (column, cell) in strands.enumerated() where !cell.isEmpty {
        var builder = StrandBuilder(base: cell.base)
        if !isHeadless, column < setting.header.count, !setting.header[column].text.isEmpty {
          let label = setting.header[column].text + ": "
          builder.adorn(label, look: Look(scope: .muted), leans: true, breaks: true)
        }
        append(cells[column], to: &builder, scope: scope)
        for line in builder.strand().lines(room: room) {
          // What the head says has its place in the first line.
          emit(line.pieces, offset: isFirst ? 0 : line.offset)
          isFirst = false
        }
      }
    }
  }
}
