extension Query {
  /// What both queries ask for.
  public func narrowed(by other: Query) -> Query {
    let terms = parts + other.parts
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .everything : .and(terms)
  }

  /// What must all be true.
  private var parts: [Query] {
    switch self {
    case .everything: []
    case .and(let queries): queries.flatMap(\.parts)
    default: [self]
    }
  }
}
