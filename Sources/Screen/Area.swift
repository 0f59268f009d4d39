/// A rectangle of cells.
public struct Area: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public var size: Size { Size(width: width, height: height) }
  /// The first column to the right of it.
  public var right: Int { x + width }
  /// The first row below it.
  public var bottom: Int { y + height }

  public func contains(_ position: Position) -> Bool {
    x..<right ~= position.x && y..<bottom ~= position.y
  }

  /// What is left of it when so much is taken away at each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Area {
    Area(
      x: x + left,
      y: y + top,
      width: width - left - right,
      height: height - top - bottom
    )
  }
}
