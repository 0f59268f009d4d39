public import Screen

/// Which key asks for what in which pane.
public struct Keymap: Sendable {
  private var invocations: [Pane: [Key: Invocation]] = [:]

  public init(_ bindings: [Binding]) {
    for binding in bindings {
      for pane in binding.panes {
        invocations[pane, default: [:]][binding.key] = binding.invocation
      }
    }
  }

  /// The keys of `Command.table`.
  public static let standard = Keymap(
    Command.table.flatMap { entry in
      entry.keys.map { Binding($0.key, in: entry.panes, Invocation(entry.command, $0.argument)) }
    }
  )

  public func invocation(for key: Key, in pane: Pane) -> Invocation? {
    invocations[pane]?[key]
  }
}
