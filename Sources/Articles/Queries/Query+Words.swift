extension Query {
  /// Words that must all occur, in any order; one that ends with `*` stands for all that so begin.
  public static func words(_ text: String) -> Query {
    let terms = text.split(whereSeparator: \.isWhitespace).map { word in
      let isBeginning = word.last == "*" && word.count > 1
      return Query.text(
        QueryText(String(isBeginning ? word.dropLast() : word), isBeginning: isBeginning)
      )
    }
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .everything : .and(terms)
  }
}
