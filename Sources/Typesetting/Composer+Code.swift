import Articles
import Screen

extension Composer {
  /// Sets program text as it stands; what is too long goes on in the next line after a "↪".
  mutating func compose(code text: String) {
    var builder = StrandBuilder()
    builder.append(text.trimmingLineEnds.expandingTabs, look: Look(scope: .code))
    let strand = builder.strand()
    begin(strand.text)
    guard !strand.isEmpty else { return }
    let isIndented = margin.width + 2 <= widestMargin
    for line in strand.cutLines(room: isIndented ? room - 2 : room) {
      let indent: Piece = line.isContinued ? .decoration("↪ ") : .blanks(2)
      emit(isIndented ? [indent] + line.pieces : line.pieces, offset: line.offset)
    }
  }
}

extension String {
  /// The text without blank lines at its end.
  fileprivate var trimmingLineEnds: String {
    var scalars = unicodeScalars[...]
    while scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    return String(scalars)
  }

  /// The text with each tab as blanks up to the next multiple of four.
  fileprivate var expandingTabs: String {
    guard utf8.contains(0x09) || utf8.contains(0x0D) else { return self }
    var expanded = String.UnicodeScalarView()
    var column = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "\t":
        let blanks = 4 - column % 4
        expanded.append(contentsOf: repeatElement(" ", count: blanks))
        column += blanks
      case "\r":
        continue
      case "\n":
        expanded.append(scalar)
        column = 0
      default:
        expanded.append(scalar)
        column += Columns.width(of: scalar)
      }
    }
    return String(expanded)
  }
}
