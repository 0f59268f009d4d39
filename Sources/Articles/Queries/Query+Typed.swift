extension Query {
  /// The query as it could be typed; empty for `everything`.
  public var typed: String {
    switch self {
    case .everything: ""
    case .text(let text): text.typed
    case .source(let name): "source:" + Self.quoted(name)
    case .folder(let name): "folder:" + Self.quoted(name)
    case .section(let name): "section:" + Self.quoted(name)
    case .tag(let name): "tag:" + Self.quoted(name)
    case .language(let code): "language:" + Self.quoted(code)
    case .mark(let mark): "is:" + mark.rawValue
    case .rating(let bounds): "rating:" + bounds.typed { String($0) }
    case .poll(let poll): "poll:" + poll.rawValue
    case .date(let bounds): "date:" + bounds.typed(\.typed)
    case .age(let bounds): "age:" + bounds.typed(Self.span)
    case .length(let bounds): "length:" + bounds.typed { String($0) }
    case .not(let query): "NOT " + query.operand
    case .and(let queries): queries.map(\.operand).joined(separator: " ")
    case .or(let queries): queries.map(\.operand).joined(separator: " OR ")
    }
  }

  /// In parentheses where it would otherwise be read apart.
  private var operand: String {
    switch self {
    case .and(let queries), .or(let queries): queries.count > 1 ? "(\(typed))" : typed
    default: typed
    }
  }

  /// In quotation marks where it has a space or a sign of the language in it.
  static func quoted(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.allSatisfy { !$0.isWhitespace && !"\"():*".contains($0) }
    let isOperator = ["AND", "OR", "NOT"].contains(text)
    if isPlain, !isOperator, !text.hasPrefix("-") { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Seconds in the largest unit that divides them.
  private static func span(_ seconds: Int) -> String {
    let units = [(604_800, "w"), (86_400, "d"), (3600, "h"), (60, "m")]
    guard let unit = units.first(where: { seconds > 0 && seconds.isMultiple(of: $0.0) })
    else { return "\(seconds)s" }
    return "\(seconds / unit.0)\(unit.1)"
  }
}

extension QueryText {
  var typed: String {
    let words =
      (isPhrase ? "\"\(words.filter { $0 != "\"" })\"" : Query.quoted(words))
      + (isBeginning ? "*" : "")
    return field == .anywhere ? words : "\(field.rawValue):\(words)"
  }
}

extension Bounds {
  /// "4", ">=4", "<=4", "3..5" or "*" for no bound at all.
  func typed(_ text: (Value) -> String) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: text(lower)
    case (let lower?, let upper?): text(lower) + ".." + text(upper)
    case (let lower?, nil): ">=" + text(lower)
    case (nil, let upper?): "<=" + text(upper)
    case (nil, nil): "*"
    }
  }
}

extension CivilDay {
  /// "2016-07-02".
  var typed: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
