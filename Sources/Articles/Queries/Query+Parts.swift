extension Query {
  /// What must all hold: the query itself, or the members of what stands side by side.
  public var conjuncts: [Query] {
    switch self {
    case .everything: []
    case .and(let queries): queries.flatMap(\.conjuncts)
    default: [self]
    }
  }

  /// All of these; `everything` for none, and the one itself for one.
  public static func all(of queries: [Query]) -> Query {
    let terms = queries.flatMap(\.conjuncts)
    return terms.count > 1 ? .and(terms) : terms.first ?? .everything
  }

  /// Whether it asks for nothing but words that must occur, all or any of them.
  public var isText: Bool {
    switch self {
    case .text: true
    case .and(let queries), .or(let queries): !queries.isEmpty && queries.allSatisfy(\.isText)
    default: false
    }
  }

  /// Whether the same article may be found at one time and not at another, though nothing was
  /// written.
  public var dependsOnClock: Bool {
    switch self {
    case .age, .poll(.open), .poll(.closed): true
    case .not(let query): query.dependsOnClock
    case .and(let queries), .or(let queries): queries.contains(where: \.dependsOnClock)
    default: false
    }
  }
}
