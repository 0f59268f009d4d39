import Articles

extension Notice {
  var english: String {
    switch fact {
    case .frontMatterNotReadable(let why): "Line \(line): the front matter cannot be read (\(why))."
    default: "Line \(line): this poll is not taken: \(fact.english)."
    }
  }
}

extension Notice.Fact {
  fileprivate var english: String {
    switch self {
    case .notReadable(let why), .frontMatterNotReadable(let why): "it cannot be read (\(why))"
    case .unknownField(let name): "there is no field “\(name)”"
    case .noQuestion: "it has no question"
    case .tooFewOptions(let count): "it needs at least 2 options and has \(count)"
    case .tooManyOptions(let count): "it has \(count) options, and 50 is the most"
    case .emptyOption: "an option is empty"
    case .optionTwice(let text): "the option “\(text)” stands twice"
    case .notAllowed(let field, let value, let allowed):
      "\(field): “\(value)” is not one of \(allowed.joined(separator: ", "))"
    case .choicesOutOfRange: "least and most must lie between 1 and the number of options"
    case .notADate(let field, let value): "\(field): “\(value)” is no date"
    case .closesBeforeItOpens: "it closes before it opens"
    case .tooLong(let field, let limit): "\(field) is longer than \(limit) characters"
    }
  }
}
