public import Screen

/// Keys that are pressed one after another, most often only one.
public struct KeySequence: Hashable, Sendable {
  /// How many keys it has at most.
  public static let longest = 4

  /// From 1 to `longest`.
  public let keys: [Key]

  public init(_ first: Key, _ more: Key...) {
    keys = [first] + more
  }

  /// Nil for no keys and for more than `longest`.
  public init?(_ keys: some Sequence<Key>) {
    let keys = Array(keys)
    guard 1...Self.longest ~= keys.count else { return nil }
    self.keys = keys
  }

  /// As it is written in the help and in the configuration: "gg", "^W j".
  public var name: String {
    let names = keys.map(\.name)
    let together = names.joined()
    // Together only where it is read as the same again: "F 1" is not F1.
    return (try? KeySequence(named: together)) == self ? together : names.joined(separator: " ")
  }

  /// Whether this one comes first when the other is typed, and is shorter.
  public func begins(_ other: KeySequence) -> Bool {
    other.keys.count > keys.count && other.keys.starts(with: keys)
  }
}
