/// Reads a query as it is typed.
///
///     query   = both { "OR" both }
///     both    = one { [ "AND" ] one }
///     one     = ( "NOT" | "-" ) one | "(" query ")" | term
///     term    = word [ "*" ] | phrase [ "*" ] | field ":" value
///
/// Operators are written in capitals; a field's name may be. A phrase stands in quotation marks;
/// a backslash takes the meaning from the character after it, in phrases and elsewhere.
public struct QueryParser {
  /// How many characters a query may have.
  public static let mostCharacters = 4000
  /// How many terms.
  public static let mostTerms = 200
  /// How many parentheses and negations inside of each other.
  public static let mostDepth = 50

  private let tokens: [QueryToken]
  private var next = 0
  private var depth = 0

  /// Of nothing but spaces it is `everything`.
  public static func parse(_ text: String) throws(QueryProblem) -> Query {
    let characters = Array(text.prefix(mostCharacters + 1))
    guard characters.count <= mostCharacters else {
      throw QueryProblem(
        .tooLong(most: mostCharacters),
        at: mostCharacters..<mostCharacters + 1
      )
    }
    var lexer = QueryLexer(characters)
    let tokens = try lexer.tokens()
    guard !tokens.isEmpty else { return .everything }
    let terms = tokens.filter(\.isTerm)
    if terms.count > mostTerms {
      throw QueryProblem(.tooManyTerms(most: mostTerms), at: terms[mostTerms].range)
    }
    var parser = QueryParser(tokens: tokens)
    let query = try parser.either()
    // What remains begins with what no part of a query begins with.
    if let rest = parser.peek { throw QueryProblem(.unexpectedParenthesis, at: rest.range) }
    return query
  }

  private init(tokens: [QueryToken]) {
    self.tokens = tokens
  }
}

extension QueryParser {
  private var peek: QueryToken? { next < tokens.count ? tokens[next] : nil }

  private mutating func either() throws(QueryProblem) -> Query {
    var queries = [try both()]
    while let token = peek, token.kind == .or {
      next += 1
      try expectOne(after: token)
      queries.append(try both())
    }
    return queries.count == 1 ? queries[0] : .or(queries)
  }

  private mutating func both() throws(QueryProblem) -> Query {
    var queries = [try one()]
    while let token = peek, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        next += 1
        try expectOne(after: token)
      }
      queries.append(try one())
    }
    return queries.count == 1 ? queries[0] : .and(queries)
  }

  private mutating func one() throws(QueryProblem) -> Query {
    // Whoever calls has seen that there is something.
    let token = tokens[next]
    next += 1
    switch token.kind {
    case .term(let query): return query
    case .not:
      try expectOne(after: token)
      return .not(try deeper(at: token) { parser throws(QueryProblem) in try parser.one() })
    case .open:
      return try deeper(at: token) { parser throws(QueryProblem) in
        try parser.inParentheses(after: token)
      }
    case .close: throw QueryProblem(.unexpectedParenthesis, at: token.range)
    case .and, .or: throw QueryProblem(.nothingBefore(token.text), at: token.range)
    }
  }

  private mutating func inParentheses(after open: QueryToken) throws(QueryProblem) -> Query {
    guard let first = peek else { throw QueryProblem(.unclosedParenthesis, at: open.range) }
    if first.kind == .close {
      let both = open.range.lowerBound..<first.range.upperBound
      throw QueryProblem(.emptyParentheses, at: both)
    }
    let query = try either()
    guard peek != nil else { throw QueryProblem(.unclosedParenthesis, at: open.range) }
    // Only a ")" ends what stands between parentheses.
    next += 1
    return query
  }

  private func expectOne(after token: QueryToken) throws(QueryProblem) {
    switch peek?.kind {
    case nil, .close, .and, .or: throw QueryProblem(.nothingAfter(token.text), at: token.range)
    case .not, .open, .term: break
    }
  }

  private mutating func deeper(
    at token: QueryToken,
    _ read: (inout QueryParser) throws(QueryProblem) -> Query
  ) throws(QueryProblem) -> Query {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else {
      throw QueryProblem(.tooDeep(most: Self.mostDepth), at: token.range)
    }
    return try read(&self)
  }
}
