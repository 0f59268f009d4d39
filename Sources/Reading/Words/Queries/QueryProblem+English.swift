import Articles

extension QueryProblem.Fact {
  func english(_ words: Words) -> String {
    switch self {
    case .tooLong(let most):
      "a query has no more than \(words.counted(most, "character", "characters"))"
    case .tooManyTerms(let most):
      "a query has no more than \(words.counted(most, "term", "terms"))"
    case .tooDeep(let most):
      "no more than \(words.number(most)) parentheses or negations go into each other"
    case .unknownField(let name, let nearest?):
      "there is no field “\(name)”; is “\(nearest.rawValue)” meant?"
    case .unknownField(let name, nil):
      "there is no field “\(name)”; what is looked for with a colon goes into quotation marks"
    case .noValue(let field): "“\(field.rawValue):” needs a value right after it"
    case .unknownValue(let value, let field, let allowed):
      "“\(field.rawValue):” knows no “\(value)”; it takes \(allowed.joined(separator: ", "))"
    case .notANumber(let field): "“\(field.rawValue):” needs a number, such as 3, >=3 or 2..4"
    case .outside(let range, let field):
      "“\(field.rawValue):” takes numbers from \(words.number(range.lowerBound)) to "
        + words.number(range.upperBound)
    case .notADate: "this is no date; one is written as 2016, 2016-07 or 2016-07-02"
    case .notASpan: "this is no span of time; one is written as 90m, 12h, 7d, 2w or 1y"
    case .backwards: "it ends before it begins"
    case .nothingToLookFor: "there is no letter and no digit in it to look for"
    case .misplacedStar: "a “*” stands only at the end of a word or phrase that is looked for"
    case .unclosedQuote: "the quotation mark is never closed"
    case .unclosedParenthesis: "the parenthesis is never closed"
    case .unexpectedParenthesis: "no parenthesis was opened that this one would close"
    case .emptyParentheses: "there is nothing between the parentheses"
    case .nothingAfter(let sign): "nothing follows “\(sign)”"
    case .nothingBefore(let sign): "nothing stands before “\(sign)”"
    }
  }
}
