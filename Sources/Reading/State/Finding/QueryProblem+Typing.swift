import Articles

extension QueryProblem {
  /// Whether it is a mistake however the query goes on; else somebody may still be typing.
  func isCertain(in text: String) -> Bool {
    switch fact {
    case .tooLong, .tooManyTerms, .tooDeep: return true
    case .unclosedQuote, .unclosedParenthesis: return false
    default:
      let end = text.count - text.reversed().prefix { $0 == " " }.count
      return range.upperBound < end
    }
  }
}
