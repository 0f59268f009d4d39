import Articles

extension Notice {
  var russian: String {
    switch fact {
    case .frontMatterNotReadable(let why):
      "Строка \(line): сведения о статье нельзя прочесть (\(why))."
    default: "Строка \(line): опрос не принят: \(fact.russian)."
    }
  }
}

extension Notice.Fact {
  fileprivate var russian: String {
    switch self {
    case .notReadable(let why), .frontMatterNotReadable(let why): "его нельзя прочесть (\(why))"
    case .unknownField(let name): "нет поля «\(name)»"
    case .noQuestion: "в нём нет вопроса"
    case .tooFewOptions(let count): "вариантов \(count), а нужно хотя бы 2"
    case .tooManyOptions(let count): "вариантов \(count), а можно не больше 50"
    case .emptyOption: "один из вариантов пуст"
    case .optionTwice(let text): "вариант «\(text)» повторяется"
    case .notAllowed(let field, let value, let allowed):
      "\(field): «\(value)» — ни одно из \(allowed.joined(separator: ", "))"
    case .choicesOutOfRange: "число выборов не подходит к вариантам"
    case .notADate(let field, let value): "\(field): «\(value)» не дата"
    case .closesBeforeItOpens: "он закрывается раньше, чем открывается"
    case .tooLong(let field, let limit): "\(field) длиннее \(limit) знаков"
    }
  }
}
