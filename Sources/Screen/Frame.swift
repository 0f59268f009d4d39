/// A picture of the whole screen: a grid of cells, and where the cursor stands.
public struct Frame: Equatable, Sendable {
  public let size: Size
  /// Row by row, `size.width` cells each.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: Position?

  public init(size: Size, style: Style = .plain) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank(style), count: self.size.width * self.size.height)
  }

  public var area: Area { Area(x: 0, y: 0, width: size.width, height: size.height) }

  public subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// Writes one line of text and tells how many columns it took.
  ///
  /// What does not fit into `width` columns, or before the frame's edge where that is nil, is cut off.
  @discardableResult
  public mutating func write(
    _ text: SafeText,
    x: Int,
    y: Int,
    width: Int? = nil,
    style: Style
  ) -> Int {
    guard 0..<size.height ~= y, 0..<size.width ~= x else { return 0 }
    let end = x + min(size.width - x, max(0, width ?? size.width))
    var column = x
    let scalars = text.string.unicodeScalars
    var index = scalars.startIndex
    var isAlone = scalars.first.map(Columns.standsAlone) ?? true
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      // Most letters are a character each; only near the others borders must be looked for.
      let isNextAlone = next == scalars.endIndex || Columns.standsAlone(scalars[next])
      if isAlone, isNextAlone {
        let shown = Columns.shown(scalar)
        guard column + shown.width <= end else { break }
        put(Self.text(of: shown.scalar), width: shown.width, x: column, y: y, style: style)
        column += shown.width
        index = next
        continue
      }
      let pieces = Columns.pieces(of: text.string[index])
      guard column + pieces.reduce(0, { $0 + $1.width }) <= end else { break }
      for piece in pieces {
        put(piece.text, width: piece.width, x: column, y: y, style: style)
        column += piece.width
      }
      index = text.string.index(after: index)
      isAlone = index == scalars.endIndex || Columns.standsAlone(scalars[index])
    }
    return column - x
  }

  /// Fills an area with blanks.
  public mutating func fill(_ area: Area, style: Style) {
    for y in max(0, area.y)..<max(0, area.y, min(size.height, area.bottom)) {
      for x in max(0, area.x)..<max(0, area.x, min(size.width, area.right)) {
        put(" ", width: 1, x: x, y: y, style: style)
      }
    }
  }

  /// Gives the cells of an area another style and leaves what stands in them.
  public mutating func restyle(_ area: Area, _ change: (Style) -> Style) {
    for y in max(0, area.y)..<max(0, area.y, min(size.height, area.bottom)) {
      for x in max(0, area.x)..<max(0, area.x, min(size.width, area.right)) {
        cells[y * size.width + x].style = change(cells[y * size.width + x].style)
      }
    }
  }

  /// Whether a row is the same in two frames of one width.
  public func hasRow(_ y: Int, of other: Frame) -> Bool {
    guard size.width == other.size.width, y < size.height, y < other.size.height else {
      return false
    }
    return (y * size.width..<(y + 1) * size.width).allSatisfy { cells[$0] == other.cells[$0] }
  }

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = (0..<size.width).map { self[$0, y].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Frame {
  private static let ascii = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

  private static func text(of scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? ascii[Int(scalar.value)] : String(scalar)
  }

  private mutating func put(_ text: String, width: Int, x: Int, y: Int, style: Style) {
    guard width > 0, x + width <= size.width else { return }
    let index = y * size.width + x
    // Half of a wide character that is written over leaves a blank, never a broken half.
    if cells[index].width == 0, x > 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    let after = index + width
    if x + width < size.width, cells[after].width == 0 { cells[after] = .blank(cells[after].style) }
    cells[index] = Cell(text: text, width: UInt8(width), style: style)
    if width == 2 { cells[index + 1] = Cell(text: "", width: 0, style: style) }
  }
}
