import Screen

/// Numbers in columns behind names; columns without room go on below the others.
struct CountTable {
  struct Line {
    var label: SafeText
    /// One a column; empty where there is nothing to say.
    var cells: [String]
    var isStrong: Bool
  }

  var width: Int
  var columns: [String] = []
  var rows: [Line] = []

  /// Columns between two columns of numbers.
  private static let gap = 2

  init(width: Int) {
    self.width = width
  }

  /// Whether all columns have room beside one another.
  var isWhole: Bool { columns.count <= perBlock }

  var drawn: [Row] {
    guard !columns.isEmpty else { return [] }
    return stride(from: 0, to: columns.count, by: perBlock).flatMap { start in
      (start > 0 ? [.blank] : []) + block(start..<min(columns.count, start + perBlock))
    }
  }
}

extension CountTable {
  private var cellWidth: Int {
    let widest = rows.flatMap(\.cells).map(\.count).max() ?? 0
    return max(widest, columns.map(\.count).max() ?? 0)
  }

  private var labelWidth: Int {
    let widest = rows.map { Columns.width(of: $0.label) }.max() ?? 0
    return max(4, min(widest, max(width / 3, width - (cellWidth + Self.gap) * columns.count)))
  }

  private var perBlock: Int { max(1, (width - labelWidth) / (cellWidth + Self.gap)) }

  private func block(_ shown: Range<Int>) -> [Row] {
    let head = shown.map { SafeText(padded(columns[$0])) }
    return [Row([Run(.spaces(labelWidth), .text)] + head.map { Run($0, .muted) })]
      + rows.map { line in
        let label = Columns.truncated(line.label, to: labelWidth)
        let attributes: Style.Attributes = line.isStrong ? .bold : []
        let cells = shown.map { index in
          let cell = line.cells.indices.contains(index) ? line.cells[index] : ""
          return Run(SafeText(padded(cell)), .text, attributes)
        }
        let space = Run(.spaces(labelWidth - Columns.width(of: label)), .text)
        return Row([Run(label, .text, attributes), space] + cells)
      }
  }

  private func padded(_ cell: String) -> String {
    String(repeating: " ", count: max(0, cellWidth + Self.gap - cell.count)) + cell
  }
}
