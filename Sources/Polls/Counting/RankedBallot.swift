/// One ballot that puts options in order, as it is told: in place, without an array for each.
///
/// It is told rank by rank. An option that is unknown or named before is passed over, and so are
/// ranks without options.
struct RankedBallot {
  /// How many options have been named.
  private(set) var count = 0

  // As many as `RankedBallots.mostOptions`, and a bit for each: those that are passed over now,
  // and those that are in every ballot.
  private var entries = InlineArray<1000, Entry>(repeating: Entry(0, opensRank: true))
  private var passed = InlineArray<16, UInt64>(repeating: 0)
  private var excluded = InlineArray<16, UInt64>(repeating: 0)
  private var opensRank = true

  private static let bits = 0..<1024

  init(options: Int) {
    // Options that are unknown are passed over like those that are excluded.
    for word in excluded.indices { excluded[word] = .max << max(0, options - word * 64) }
    passed = excluded
  }

  /// The options that have been named, by place.
  subscript(_ place: Int) -> Entry { entries[place] }

  /// What is named from here on stands behind what was named before.
  mutating func beginRank() {
    opensRank = true
  }

  /// Names an option in the present rank.
  mutating func name(_ option: Int) {
    guard Self.bits ~= option else { return }
    let (word, bit) = (option >> 6, 1 as UInt64 &<< UInt64(option & 63))
    guard passed[word] & bit == 0 else { return }
    passed[word] |= bit
    entries[count] = Entry(option, opensRank: opensRank)
    count += 1
    opensRank = false
  }

  /// Passes an option over from here on, in this ballot and in all others.
  mutating func exclude(_ option: Int) {
    guard Self.bits ~= option else { return }
    excluded[option >> 6] |= 1 &<< UInt64(option & 63)
    passed[option >> 6] |= excluded[option >> 6]
  }

  /// Begins another ballot.
  mutating func clear() {
    count = 0
    opensRank = true
    passed = excluded
  }

  /// An option in a ballot.
  struct Entry: Equatable, Sendable {
    private let packed: UInt16

    init(_ option: Int, opensRank: Bool) {
      packed = UInt16(truncatingIfNeeded: option) << 1 | (opensRank ? 1 : 0)
    }

    var option: Int { Int(packed >> 1) }
    /// Whether it stands behind the one before it, and not beside it.
    var opensRank: Bool { packed & 1 == 1 }
  }
}
