/// Lines that were typed before, so that they can be called back.
public struct TypedLines: Equatable, Sendable {
  /// What a line was typed for.
  public enum Kind: String, CaseIterable, Sendable {
    case query
    case search
    case command
  }

  /// How many lines of a kind are kept.
  public static let most = 100

  private var lines: [Kind: [String]] = [:]

  public init() {}

  /// The last one at the end, each once.
  public subscript(kind: Kind) -> [String] { lines[kind] ?? [] }

  /// Adds a line behind the others; one that is there already moves there.
  public mutating func add(_ line: String, _ kind: Kind) {
    guard !line.isEmpty else { return }
    var kept = self[kind].filter { $0 != line }
    kept.append(line)
    lines[kind] = kept.suffix(Self.most)
  }

  /// Puts lines of before in front of these.
  mutating func add(before earlier: TypedLines) {
    var all = earlier
    for kind in Kind.allCases {
      for line in self[kind] { all.add(line, kind) }
    }
    self = all
  }
}
