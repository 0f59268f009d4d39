/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// What stands there: one spacing character and its marks; empty in the second half of a wide one.
  public var text: String
  /// Columns it takes: 1, 2, or 0 in the second half of a wide one.
  public var width: UInt8
  public var style: Style

  /// A space.
  public static func blank(_ style: Style) -> Cell {
    Cell(text: " ", width: 1, style: style)
  }
}
