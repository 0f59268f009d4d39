/// What decides between options with the same count; fixed before anything is counted.
public enum TieRule: Hashable, Sendable {
  /// The counts of earlier rounds, the latest first, then the order of the options.
  case earlierRounds
  /// The order of the options: the one that stands first prevails.
  case order
  /// A lot that a number decides, so that anyone can draw it again.
  case lot(seed: UInt64)

  /// "earlier", "order", or "lot" and its number.
  public var text: String {
    switch self {
    case .earlierRounds: "earlier"
    case .order: "order"
    case .lot(let seed): "lot \(seed)"
    }
  }

  /// Nil where the text is none of them.
  public init?(text: String) {
    let words = text.split(separator: " ")
    switch (words.first, words.count) {
    case ("earlier", 1): self = .earlierRounds
    case ("order", 1): self = .order
    case ("lot", 2):
      guard let seed = UInt64(words[1]) else { return nil }
      self = .lot(seed: seed)
    default: return nil
    }
  }

  /// The options from the one that prevails to the one that yields.
  func order(of options: Int) -> [Int] {
    guard case .lot(let seed) = self else { return Array(0..<options) }
    var state = seed
    return (0..<options).map { (draw: Self.next(&state), option: $0) }
      .sorted { ($0.draw, $0.option) < ($1.draw, $1.option) }.map(\.option)
  }

  /// SplitMix64 by Guy Steele, Doug Lea and Christine Flood.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
