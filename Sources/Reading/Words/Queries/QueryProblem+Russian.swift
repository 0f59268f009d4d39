import Articles

extension QueryProblem.Fact {
  func russian(_ words: Words) -> String {
    switch self {
    case .tooLong(let most):
      "в запросе не больше \(words.counted(most, "символа", "символов", "символов"))"
    case .tooManyTerms(let most):
      "в запросе не больше \(words.counted(most, "условия", "условий", "условий"))"
    case .tooDeep(let most):
      "скобки и отрицания вкладываются не больше \(words.counted(most, "раза", "раз", "раз"))"
    case .unknownField(let name, let nearest?):
      "поля «\(name)» нет; может быть, «\(nearest.rawValue)»?"
    case .unknownField(let name, nil):
      "поля «\(name)» нет; то, что ищут с двоеточием, заключают в кавычки"
    case .noValue(let field): "сразу после «\(field.rawValue):» нужно значение"
    case .unknownValue(let value, let field, let allowed):
      "«\(field.rawValue):» не знает «\(value)», а знает: \(allowed.joined(separator: ", "))"
    case .notANumber(let field):
      "после «\(field.rawValue):» нужно число, например 3, >=3 или 2..4"
    case .outside(let range, let field):
      "для «\(field.rawValue):» годятся числа от \(words.number(range.lowerBound)) до "
        + words.number(range.upperBound)
    case .notADate: "это не дата; её пишут так: 2016, 2016-07 или 2016-07-02"
    case .notASpan: "это не промежуток времени; его пишут так: 90m, 12h, 7d, 2w или 1y"
    case .backwards: "конец раньше начала"
    case .nothingToLookFor: "здесь нет ни буквы, ни цифры, которую можно искать"
    case .misplacedStar: "«*» стоит только в конце слова или фразы, которую ищут"
    case .unclosedQuote: "кавычка не закрыта"
    case .unclosedParenthesis: "скобка не закрыта"
    case .unexpectedParenthesis: "эта скобка ничего не закрывает"
    case .emptyParentheses: "между скобками ничего нет"
    case .nothingAfter(let sign): "после «\(sign)» ничего нет"
    case .nothingBefore(let sign): "перед «\(sign)» ничего нет"
    }
  }
}
