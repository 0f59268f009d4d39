/// The value of a field as it was typed.
struct QueryValue {
  private let text: String
  private let range: Range<Int>

  init(_ text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  func query(of field: QueryField) throws(QueryProblem) -> Query {
    switch field {
    case .title: .text(QueryText(text, in: .title))
    case .author: .text(QueryText(text, in: .author))
    case .source: .source(text)
    case .folder: .folder(text)
    case .section: .section(text)
    case .tag: .tag(text)
    case .language: .language(text)
    case .is: .mark(try oneOf(QueryMark.self, field))
    case .poll: .poll(try oneOf(QueryPoll.self, field))
    case .rating: .rating(try numbers(within: Rating.range, field))
    case .length: .length(try numbers(within: 0...1_000_000_000, field))
    case .date: .date(try dates())
    case .age: .age(try ages())
    }
  }
}

extension QueryValue {
  private func problem(_ fact: QueryProblem.Fact) -> QueryProblem {
    QueryProblem(fact, at: range)
  }

  private func oneOf<Value>(
    _ type: Value.Type,
    _ field: QueryField
  ) throws(QueryProblem) -> Value
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    if let value = Value(rawValue: text.lowercased()) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    throw problem(.unknownValue(text, of: field, allowed: allowed))
  }

  private func numbers(
    within all: ClosedRange<Int>,
    _ field: QueryField
  ) throws(QueryProblem) -> Bounds<Int> {
    let limits = try limits { part throws(QueryProblem) in
      guard let digits = Self.number(part) else { throw problem(.notANumber(field)) }
      return digits...digits
    }
    let bounds = limits.bounds(before: { $0 - 1 }, after: { $0 + 1 })
    for bound in [bounds.lower, bounds.upper] {
      if let bound, !all.contains(bound) { throw problem(.outside(all, of: field)) }
    }
    return try ordered(bounds)
  }

  private func dates() throws(QueryProblem) -> Bounds<CivilDay> {
    let limits = try limits { part throws(QueryProblem) in
      guard let days = CivilDay.days(part) else { throw problem(.notADate) }
      return days
    }
    return try ordered(
      limits.bounds(before: { $0.advanced(by: -1) }, after: { $0.advanced(by: 1) })
    )
  }

  /// "7d" alone is all of the eighth day, as "2016" is all of the year; with "<" or ".." it is the
  /// instant.
  private func ages() throws(QueryProblem) -> Bounds<Int> {
    let limits = try limits { part throws(QueryProblem) in
      guard let span = Self.span(part) else { throw problem(.notASpan) }
      return span
    }
    let bounds: Bounds<Int> =
      switch limits {
      case .unlimited: Bounds()
      case .same(let span): Bounds(from: span.lowerBound, to: span.upperBound)
      case .below(let span), .upTo(let span): Bounds(to: span.lowerBound)
      case .above(let span), .from(let span): Bounds(from: span.lowerBound)
      case .between(let lower, let upper):
        Bounds(from: lower.lowerBound, to: upper.lowerBound)
      }
    return try ordered(bounds)
  }

  private func ordered<Value>(_ bounds: Bounds<Value>) throws(QueryProblem) -> Bounds<Value> {
    if let lower = bounds.lower, let upper = bounds.upper, upper < lower {
      throw problem(.backwards)
    }
    return bounds
  }

  private func limits<Value>(
    _ read: (Substring) throws(QueryProblem) -> ClosedRange<Value>
  ) throws(QueryProblem) -> QueryLimits<Value> {
    if text == "*" { return .unlimited }
    for (sign, limit) in QueryLimits<Value>.signs where text.hasPrefix(sign) {
      return limit(try read(text.dropFirst(sign.count)))
    }
    guard let dots = text.firstRange(of: "..") else { return .same(try read(text[...])) }
    let (lower, upper) = (text[..<dots.lowerBound], text[dots.upperBound...])
    if upper.isEmpty { return .from(try read(lower)) }
    if lower.isEmpty { return .upTo(try read(upper)) }
    return .between(try read(lower), try read(upper))
  }

  /// Up to ten digits.
  private static func number(_ text: Substring) -> Int? {
    guard 1...10 ~= text.utf8.count, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// Seconds; a unit's width for the upper bound.
  private static func span(_ text: Substring) -> ClosedRange<Int>? {
    let units: [Character: Int] = [
      "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "y": 31_536_000,
    ]
    guard let last = text.last, let unit = units[last], let number = number(text.dropLast())
    else { return nil }
    return number * unit...(number + 1) * unit - 1
  }
}
