extension Poll {
  /// What one ballot says of the options.
  public enum Kind: Hashable, Sendable {
    /// It chooses one.
    case single
    /// It chooses at least `least` and at most `most` of them, 1 ≤ least ≤ most.
    case multiple(least: Int, most: Int)
    /// It puts them in order; several may stand in one rank, and some may be left out.
    case ranked
    /// It gives each of them points, `Ballot.points`, or none.
    case score

    /// The word for it in files, on the command line and in JSON.
    public var name: String {
      switch self {
      case .single: "single"
      case .multiple: "multiple"
      case .ranked: "ranked"
      case .score: "score"
      }
    }

    /// How many options one ballot names, as far as the kind settles that.
    public var choiceCounts: ClosedRange<Int> {
      switch self {
      case .single: 1...1
      case .multiple(let least, let most): max(1, least)...max(1, least, most)
      case .ranked, .score: 1...Poll.optionCounts.upperBound
      }
    }
  }
}
