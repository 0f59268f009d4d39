/// What was written as a field's bounds; "2016" is every day of that year.
enum QueryLimits<Value: Comparable & Hashable & Sendable> {
  case unlimited
  case same(ClosedRange<Value>)
  case below(ClosedRange<Value>)
  case upTo(ClosedRange<Value>)
  case above(ClosedRange<Value>)
  case from(ClosedRange<Value>)
  case between(ClosedRange<Value>, ClosedRange<Value>)

  /// Longer signs come before their beginnings.
  static var signs: [(String, (ClosedRange<Value>) -> QueryLimits)] {
    [(">=", { .from($0) }), ("<=", { .upTo($0) }), (">", { .above($0) }), ("<", { .below($0) })]
  }

  func bounds(before: (Value) -> Value, after: (Value) -> Value) -> Bounds<Value> {
    switch self {
    case .unlimited: Bounds()
    case .same(let range): Bounds(from: range.lowerBound, to: range.upperBound)
    case .below(let range): Bounds(to: before(range.lowerBound))
    case .upTo(let range): Bounds(to: range.upperBound)
    case .above(let range): Bounds(from: after(range.upperBound))
    case .from(let range): Bounds(from: range.lowerBound)
    case .between(let lower, let upper): Bounds(from: lower.lowerBound, to: upper.upperBound)
    }
  }
}
