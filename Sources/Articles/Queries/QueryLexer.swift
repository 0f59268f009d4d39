/// Takes a query apart into operators, parentheses and terms.
struct QueryLexer {
  private let characters: [Character]
  private var place = 0

  init(_ characters: [Character]) {
    self.characters = characters
  }

  mutating func tokens() throws(QueryProblem) -> [QueryToken] {
    var tokens: [QueryToken] = []
    while place < characters.count {
      let start = place
      switch characters[start] {
      case let character where character.isWhitespace: place += 1
      case "(":
        place += 1
        tokens.append(QueryToken(kind: .open, range: start..<place))
      case ")":
        place += 1
        tokens.append(QueryToken(kind: .close, range: start..<place))
      case "-" where start + 1 < characters.count && !characters[start + 1].isWhitespace:
        place += 1
        tokens.append(QueryToken(kind: .not, text: "-", range: start..<place))
      case "\"":
        let phrase = try quoted()
        let text = QueryText(phrase, isPhrase: true, isBeginning: takeStar())
        tokens.append(try term(.text(text), words: phrase, from: start))
      default: tokens.append(try wordOrField())
      }
    }
    return tokens
  }

  private mutating func wordOrField() throws(QueryProblem) -> QueryToken {
    let start = place
    if let colon = fieldEnd() {
      let name = String(characters[start..<colon])
      guard let field = QueryField(typed: name) else {
        let fact = QueryProblem.Fact.unknownField(name, nearest: .nearest(to: name))
        throw QueryProblem(fact, at: start..<colon)
      }
      place = colon + 1
      return try value(of: field, from: start)
    }
    let word = bareWord()
    if !word.hasEscape, !word.hasStar {
      switch word.text {
      case "AND": return QueryToken(kind: .and, text: word.text, range: start..<place)
      case "OR": return QueryToken(kind: .or, text: word.text, range: start..<place)
      case "NOT": return QueryToken(kind: .not, text: word.text, range: start..<place)
      default: break
      }
    }
    try word.expectNoStarInside(from: start)
    let text = QueryText(word.text, isBeginning: word.hasStar)
    return try term(.text(text), words: word.text, from: start)
  }

  private mutating func value(
    of field: QueryField,
    from start: Int
  ) throws(QueryProblem) -> QueryToken {
    let valueStart = place
    let isQuoted = place < characters.count && characters[place] == "\""
    let word =
      isQuoted
      ? QueryWord(text: try quoted(), hasEscape: true, hasStar: takeStar()) : bareWord()
    let range = valueStart..<place
    guard !word.text.isEmpty || word.hasStar else {
      throw QueryProblem(.noValue(field), at: start..<max(place, start + 1))
    }
    try word.expectNoStarInside(from: valueStart)
    switch field {
    case .title, .author:
      let text = QueryText(
        word.text,
        in: field == .title ? .title : .author,
        isPhrase: isQuoted,
        isBeginning: word.hasStar
      )
      return try term(.text(text), words: word.text, from: valueStart, all: start)
    case .rating, .date, .age, .length:
      // These alone may be a lone star, which sets no bounds.
      let text = word.text + (word.hasStar ? "*" : "")
      let query = try QueryValue(text, range: range).query(of: field)
      return QueryToken(kind: .term(query), range: start..<place)
    default:
      if word.hasStar { throw QueryProblem(.misplacedStar, at: place - 1..<place) }
      let query = try QueryValue(word.text, range: range).query(of: field)
      return QueryToken(kind: .term(query), range: start..<place)
    }
  }

  /// Refuses words in which there is nothing that the index could have.
  private func term(
    _ query: Query,
    words: String,
    from start: Int,
    all: Int? = nil
  ) throws(QueryProblem) -> QueryToken {
    guard words.unicodeScalars.contains(where: WordFolding.isOfWord) else {
      throw QueryProblem(.nothingToLookFor, at: start..<place)
    }
    return QueryToken(kind: .term(query), range: (all ?? start)..<place)
  }
}

extension QueryLexer {
  /// Where the colon stands, if letters and a colon come next.
  private func fieldEnd() -> Int? {
    var end = place
    while end < characters.count, characters[end].isLetter { end += 1 }
    return end > place && end < characters.count && characters[end] == ":" ? end : nil
  }

  private mutating func takeStar() -> Bool {
    guard place < characters.count, characters[place] == "*" else { return false }
    place += 1
    return true
  }

  /// What stands between quotation marks.
  private mutating func quoted() throws(QueryProblem) -> String {
    let start = place
    place += 1
    var text = ""
    while place < characters.count {
      let character = characters[place]
      place += 1
      if character == "\"" { return text }
      if character == "\\", place < characters.count {
        text.append(characters[place])
        place += 1
      } else {
        text.append(character)
      }
    }
    throw QueryProblem(.unclosedQuote, at: start..<start + 1)
  }

  /// What stands before a space, a parenthesis or a quotation mark.
  private mutating func bareWord() -> QueryWord {
    let start = place
    var word = QueryWord()
    while place < characters.count {
      let character = characters[place]
      if character.isWhitespace || "()\"".contains(character) { break }
      place += 1
      if word.hasStar {
        // It was no last one.
        word.starInside = word.starInside ?? place - 2 - start
        word.text.append("*")
        word.hasStar = false
      }
      if character == "*" {
        word.hasStar = true
      } else if character == "\\", place < characters.count {
        word.hasEscape = true
        word.text.append(characters[place])
        place += 1
      } else {
        word.text.append(character)
      }
    }
    return word
  }
}
