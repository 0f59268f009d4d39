import Articles

/// How the word of a query goes on before the cursor: the name of a field, or its values.
struct QueryCompletion {
  /// The query up to the word.
  private let before: String
  /// What is typed of it.
  private let word: String

  /// A word ends at a space or a parenthesis, unless it stands in quotation marks.
  init(_ text: some StringProtocol) {
    var start = text.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character.isWhitespace || "()".contains(character) {
        start = text.index(after: index)
      } else if character == "-", index == start {
        start = text.index(after: index)
      }
    }
    before = String(text[..<start])
    word = String(text[start...])
  }

  /// Each as the whole text up to the cursor.
  func candidates(_ vocabulary: Vocabulary) -> [String] {
    guard let colon = word.firstIndex(of: ":") else {
      let begun = word.lowercased()
      return QueryField.allCases.map { $0.rawValue + ":" }
        .filter { $0.hasPrefix(begun) }.map { before + $0 }
    }
    guard let field = QueryField(rawValue: word[..<colon].lowercased()) else { return [] }
    let begun = word[word.index(after: colon)...].drop { $0 == "\"" }.lowercased()
    return Self.values(of: field, vocabulary)
      .filter { $0.name.lowercased().hasPrefix(begun) }.map { before + $0.query.typed }
  }

  private static func values(
    of field: QueryField,
    _ vocabulary: Vocabulary
  ) -> [(name: String, query: Query)] {
    switch field {
    case .is: QueryMark.allCases.map { ($0.rawValue, .mark($0)) }
    case .poll: QueryPoll.allCases.map { ($0.rawValue, .poll($0)) }
    case .source: vocabulary.sources.map { ($0, .source($0)) }
    case .folder: vocabulary.folders.map { ($0, .folder($0)) }
    case .section: vocabulary.sections.map { ($0, .section($0)) }
    case .tag: vocabulary.tags.map { ($0, .tag($0)) }
    case .language: vocabulary.languages.map { ($0, .language($0)) }
    case .title, .author, .rating, .date, .age, .length: []
    }
  }
}
