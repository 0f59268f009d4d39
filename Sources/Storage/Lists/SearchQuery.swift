/// Typed words as a query of the search index: all must occur, in any order.
struct SearchQuery {
  /// Nil where nothing was typed that could be looked for.
  let expression: String?

  /// A word that ends with `*` stands for every word that so begins.
  ///
  /// Every word is quoted, so that nothing typed is an operator; a word that the tokenizer takes
  /// apart, such as "e-mail", is looked for as a phrase.
  init(_ words: String) {
    let terms = words.storable.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
      let isBeginning = word.last == "*"
      let bare = isBeginning ? word.dropLast() : word
      guard bare.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      let quoted = bare.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      return "\"\(quoted)\"" + (isBeginning ? "*" : "")
    }
    expression = terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }
}
