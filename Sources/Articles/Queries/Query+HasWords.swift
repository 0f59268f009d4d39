extension Query {
  /// Whether words are looked for, so that one article can answer it better than another.
  public var hasWords: Bool {
    switch self {
    case .text: true
    case .and(let queries), .or(let queries): queries.contains(where: \.hasWords)
    default: false
    }
  }
}
