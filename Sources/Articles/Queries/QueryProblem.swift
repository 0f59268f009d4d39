/// What is wrong with a query as it was typed, and where.
public struct QueryProblem: Error, Hashable, Sendable {
  public enum Fact: Hashable, Sendable {
    /// Longer than so many characters.
    case tooLong(most: Int)
    case tooManyTerms(most: Int)
    /// More parentheses and negations inside of each other than so many.
    case tooDeep(most: Int)
    case unknownField(String, nearest: QueryField?)
    case noValue(QueryField)
    case unknownValue(String, of: QueryField, allowed: [String])
    case notANumber(QueryField)
    /// A number of which the field knows none.
    case outside(ClosedRange<Int>, of: QueryField)
    case notADate
    case notASpan
    /// From more to less, or from later to earlier.
    case backwards
    /// A word without a letter or a digit.
    case nothingToLookFor
    /// A `*` that does not end a word or a phrase that is looked for.
    case misplacedStar
    case unclosedQuote
    case unclosedParenthesis
    case unexpectedParenthesis
    case emptyParentheses
    /// An operator, `-` among them, that nothing follows.
    case nothingAfter(String)
    case nothingBefore(String)
  }

  public var fact: Fact
  /// Where it is, in characters of the query; not empty unless the query is.
  public var range: Range<Int>

  public init(_ fact: Fact, at range: Range<Int>) {
    self.fact = fact
    self.range = range
  }
}
