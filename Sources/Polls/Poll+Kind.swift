extension Poll {
  /// How many options one ballot may choose.
  public enum Kind: Hashable, Sendable {
    case single
    /// At least `least` and at most `most` of the options, 1 ≤ least ≤ most.
    case multiple(least: Int, most: Int)

    /// The word for it in files, on the command line and in JSON.
    public var name: String {
      switch self {
      case .single: "single"
      case .multiple: "multiple"
      }
    }

    public var choiceCounts: ClosedRange<Int> {
      switch self {
      case .single: 1...1
      case .multiple(let least, let most): max(1, least)...max(1, least, most)
      }
    }
  }
}
