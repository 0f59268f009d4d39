/// A list of items, each of which holds blocks.
public struct List: Equatable, Sendable {
  /// The number of the first item; absent in a list with bullets.
  public var start: Int?
  public var items: [[Block]]

  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}
