/// Keys, the panes in which they count, and what they ask for.
public struct Binding: Hashable, Sendable {
  public var keys: KeySequence
  public var panes: Set<Pane>
  public var invocation: Invocation

  public init(_ keys: KeySequence, in panes: Set<Pane>, _ invocation: Invocation) {
    self.keys = keys
    self.panes = panes
    self.invocation = invocation
  }
}
