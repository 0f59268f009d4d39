public import Screen

/// A key, the panes in which it counts, and what it asks for.
public struct Binding: Hashable, Sendable {
  public var key: Key
  public var panes: Set<Pane>
  public var invocation: Invocation

  public init(_ key: Key, in panes: Set<Pane>, _ invocation: Invocation) {
    self.key = key
    self.panes = panes
    self.invocation = invocation
  }
}
