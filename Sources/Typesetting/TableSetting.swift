import Articles
import Screen

/// A table's cells as strands, and how wide its columns can be.
struct TableSetting {
  /// Blank columns between two columns of cells.
  static let gap = 2
  /// A column that is narrower than this and wants more is no column to read.
  static let leastWidth = 6

  /// None where the table has no head.
  var header: [Strand]
  var rows: [[Strand]]
  var alignments: [Table.Alignment]

  /// How wide each column would be if nothing were broken.
  var naturalWidths: [Int] {
    var widths: [Int] = []
    for row in [header] + rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.naturalWidth)
      }
    }
    return widths
  }

  /// How wide each column is in so much room, or nil where the columns would be too narrow to read.
  ///
  /// Columns that want less than an equal share get what they want; the others share the rest.
  func widths(fitting room: Int) -> [Int]? {
    let natural = naturalWidths
    var left = room - Self.gap * (natural.count - 1)
    guard left >= natural.count else { return nil }
    var widths = natural
    var open = natural.indices.sorted { natural[$0] < natural[$1] }[...]
    while let column = open.first {
      let share = left / open.count
      guard natural[column] > share else {
        left -= natural[column]
        open.removeFirst()
        continue
      }
      guard share >= Self.leastWidth else { return nil }
      for (index, wide) in open.enumerated() {
        widths[wide] = share + (index < left % open.count ? 1 : 0)
      }
      break
    }
    return widths
  }

  /// The lines of one row, whose cells stand side by side in columns of these widths.
  func lines(of row: [Strand], widths: [Int]) -> [StrandLine] {
    let cells = zip(row, widths).map { $0.lines(room: max(1, $1)) }
    let height = cells.reduce(0) { max($0, $1.count) }
    return (0..<height).map { index in
      var line = StrandLine(
        pieces: [],
        offset: index == 0 ? row.first?.base ?? 0 : .max,
        isContinued: index > 0
      )
      var left = 0
      var end = 0
      for (column, cell) in cells.enumerated() {
        defer { left += widths[column] + Self.gap }
        guard index < cell.count else { continue }
        line.offset = min(line.offset, cell[index].offset)
        let width = cell[index].width
        guard width > 0 else { continue }
        let start = left + indent(of: width, in: widths[column], column: column)
        if start > end { line.pieces.append(.blanks(start - end)) }
        line.pieces += cell[index].pieces
        end = start + width
      }
      return line
    }
  }
}

extension TableSetting {
  private func indent(of width: Int, in room: Int, column: Int) -> Int {
    guard column < alignments.count else { return 0 }
    return switch alignments[column] {
    case .leading: 0
    case .centre: (room - width) / 2
    case .trailing: room - width
    }
  }
}
