import Articles

/// A query for words as the search index understands it.
///
/// Every word is quoted and folded, so that nothing typed is an operator there.
struct SearchExpression {
  let text: String

  /// Of a query that is nothing but text (`Query.isText`); any other part of it is left out.
  ///
  /// Without forms it is of the words alone as they were typed. `terms` has the words of the index
  /// that stand for beginnings; what it lacks the index finds itself.
  init(
    _ query: Query,
    hasForms: Bool = true,
    terms: [String: [String]] = [:]
  ) {
    text = SearchTerms(hasForms: hasForms, terms: terms).text(query) ?? "\"\""
  }

  /// The same in these columns alone, such as "title".
  func within(_ columns: String) -> String { "{\(columns)} : (\(text))" }
}

/// The way from a query to the text of an expression.
private struct SearchTerms {
  var hasForms: Bool
  var terms: [String: [String]]

  func text(_ query: Query) -> String? {
    switch query {
    case .text(let text): self.text(text)
    case .and(let queries): joined(queries, " AND ")
    case .or(let queries): joined(queries, " OR ")
    default: nil
    }
  }

  private func joined(_ queries: [Query], _ sign: String) -> String? {
    let parts = queries.compactMap(text)
    return parts.isEmpty ? nil : "(" + parts.joined(separator: sign) + ")"
  }

  private func text(_ text: QueryText) -> String? {
    let pattern = WordPattern(text)
    guard let first = pattern.words.first else { return nil }
    let phrases: [String]
    if pattern.words.count > 1 {
      phrases = SearchExpression.spellings(ofPhrase: pattern.words.map { $0[0].text }).map {
        "\"" + $0.joined(separator: " ") + "\"" + (text.isBeginning ? "*" : "")
      }
    } else if text.isBeginning, let known = terms[first[0].text] {
      phrases = known.map { "\"\($0)\"" }
    } else {
      phrases = (hasForms ? first : [first[0]]).flatMap { form in
        if form.isBeginning, let known = terms[form.text] { return known.map { "\"\($0)\"" } }
        return SearchExpression.spellings(of: form.text).map { spelling in
          "\"\(spelling)\"" + (form.isBeginning ? "*" : "")
        }
      }
    }
    let column =
      switch text.field {
      case .anywhere: ""
      case .title: "{title} : "
      case .author: "{authors} : "
      }
    return column + "(" + (phrases.isEmpty ? "\"\"" : phrases.joined(separator: " OR ")) + ")"
  }
}

extension SearchExpression {
  /// How many spellings of a phrase are looked for at most.
  private static let mostSpellings = 32

  /// The index keeps "е" and "ё" apart: a word with up to two "ё" at any places.
  static func spellings(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    let places = letters.indices.filter { letters[$0] == "е" }
    func spelled(_ places: [Int]) -> String {
      var scalars = String.UnicodeScalarView()
      for (place, letter) in letters.enumerated() {
        scalars.append(places.contains(place) ? "ё" : letter)
      }
      return String(scalars)
    }
    let pairs = places.flatMap { first in places.filter { $0 > first }.map { [first, $0] } }
    return ([[]] + places.map { [$0] } + pairs).prefix(mostSpellings).map(spelled)
  }

  static func spellings(ofPhrase words: [String]) -> [[String]] {
    words.reduce([[]]) { phrases, word in
      let all = phrases.flatMap { phrase in spellings(of: word).map { phrase + [$0] } }
      return Array(all.prefix(mostSpellings))
    }
  }
}
