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
    case .age(let bounds): "age:" + bounds.typed(isExact: true, Self.span)
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
    let isPlain = !text.isEmpty && text.allSatisfy { !$0.isWhitespace && !signs.contains($0) }
    return isPlain ? text : "\"\(escaped(text, where: { "\"\\".contains($0) }))\""
  }

  /// A word that is not in quotation marks, with a backslash before what would mean something.
  static func word(_ text: String) -> String {
    let word = escaped(text) { $0.isWhitespace || signs.contains($0) }
    return text.hasPrefix("-") || ["AND", "OR", "NOT"].contains(text) ? "\\" + word : word
  }

  private static let signs: Set<Character> = ["\"", "(", ")", ":", "*", "\\"]

  static func escaped(_ text: String, where isSign: (Character) -> Bool) -> String {
    String(text.flatMap { isSign($0) ? ["\\", $0] : [$0] })
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
      isPhrase ? "\"" + Query.escaped(words) { "\"\\".contains($0) } + "\"" : Query.word(words)
    let text = isBeginning ? words + "*" : words
    return field == .anywhere ? text : "\(field.rawValue):\(text)"
  }
}

extension Bounds {
  /// "4", ">=4", "<=4", "3..5" or "*" for no bound at all.
  ///
  /// Where one value is the name of more than itself, as "7d" is, a single one is written exactly,
  /// as "7d..7d".
  func typed(isExact: Bool = false, _ text: (Value) -> String) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper && !isExact: text(lower)
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
