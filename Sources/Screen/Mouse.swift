/// What the mouse did, and over which cell.
public struct Mouse: Hashable, Sendable {
  public enum Event: Hashable, Sendable {
    /// The main button went down.
    case press
    case doubleClick
    /// The wheel turned by one notch.
    case wheelUp
    case wheelDown
  }

  public var event: Event
  public var position: Position

  public init(_ event: Event, at position: Position) {
    self.event = event
    self.position = position
  }
}
