import Screen

/// Which keys ask for what in which pane.
public struct Keymap: Sendable {
  /// The keys of a command in the order in which they are shown.
  private var bound: [Pane: [(keys: KeySequence, invocation: Invocation)]] = [:]
  private var invocations: [Pane: [KeySequence: Invocation]] = [:]
  /// What longer sequences begin with.
  private var beginnings: [Pane: Set<KeySequence>] = [:]

  public init(_ bindings: [Binding]) {
    for binding in bindings {
      for pane in binding.panes {
        invocations[pane, default: [:]][binding.keys] = binding.invocation
        bound[pane, default: []].append((binding.keys, binding.invocation))
      }
    }
    for pane in Pane.allCases { findBeginnings(in: pane) }
  }

  /// The keys of `Command.table`.
  public static let standard = Keymap(
    Command.table.flatMap { entry in
      entry.keys.map { Binding($0.keys, in: entry.panes, Invocation(entry.command, $0.argument)) }
    }
  )

  public func invocation(for keys: KeySequence, in pane: Pane) -> Invocation? {
    invocations[pane]?[keys]
  }

  /// Whether a longer sequence begins with these keys.
  public func goesOn(after keys: KeySequence, in pane: Pane) -> Bool {
    beginnings[pane]?.contains(keys) == true
  }

  /// Everything that is bound in a pane, in the order in which it is shown.
  public func bindings(in pane: Pane) -> [(keys: KeySequence, invocation: Invocation)] {
    bound[pane] ?? []
  }

  /// The keys of a command in a pane, and with one argument where one is given.
  public func keys(for command: Command, _ argument: String? = nil, in pane: Pane) -> [KeySequence]
  {
    bindings(in: pane).filter { _, invocation in
      invocation.command == command && (argument == nil || invocation.argument == argument)
    }
    .map(\.keys)
  }

  /// The keys of a command in all panes, each once.
  public func keys(for command: Command) -> [KeySequence] {
    var all: [KeySequence] = []
    for keys in Pane.allCases.flatMap({ keys(for: command, in: $0) }) where !all.contains(keys) {
      all.append(keys)
    }
    return all
  }

  /// Binds keys in the place of what they asked for before; nil: they ask for nothing any more.
  ///
  /// What is bound so comes before other keys of the same command where keys are shown.
  public mutating func bind(_ keys: KeySequence, to invocation: Invocation?, in pane: Pane) {
    bound[pane]?.removeAll { $0.keys == keys }
    invocations[pane, default: [:]][keys] = invocation
    if let invocation { bound[pane, default: []].insert((keys, invocation), at: 0) }
    findBeginnings(in: pane)
  }

  private mutating func findBeginnings(in pane: Pane) {
    beginnings[pane] = Set(
      bindings(in: pane).flatMap { keys, _ in
        (1..<max(1, keys.keys.count)).compactMap { KeySequence(keys.keys.prefix($0)) }
      }
    )
  }
}
