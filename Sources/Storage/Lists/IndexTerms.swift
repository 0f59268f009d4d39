import Articles
import GRDB

/// The words of the search index that begin in some way.
///
/// The index answers a beginning by putting together all places of all its words before it gives the
/// first; of a few words that are named it gives what is asked for, and goes on.
struct IndexTerms {
  let db: Database

  /// How many words a beginning may stand for.
  static let most = 40

  /// The words of the forms of a query that is nothing but text, as far as they are few.
  func ofForms(in query: Query) throws -> [String: [String]] {
    var terms: [String: [String]] = [:]
    for beginning in query.formBeginnings where terms[beginning] == nil {
      let found = try SearchExpression.spellings(of: beginning).flatMap(words)
      if found.count <= Self.most { terms[beginning] = found }
    }
    return terms
  }

  /// The words that begin so, one more than may be looked for at most.
  ///
  /// Each word is gone to by itself: passing over the places of one takes as long as it is frequent.
  func words(_ beginning: String) throws -> [String] {
    var terms: [String] = []
    var next = beginning
    while terms.count <= Self.most {
      let found = try db.first(
        "SELECT term FROM searchTerms WHERE term >= ? LIMIT 1",
        [next]
      ) { try $0.text(0) }
      guard let found, found.hasPrefix(beginning) else { break }
      terms.append(found)
      // No word has this character, which comes before all that a word can go on with.
      next = found + "\u{1}"
    }
    return terms
  }
}

extension Query {
  /// The beginnings that stand for forms of its words, folded.
  fileprivate var formBeginnings: [String] {
    switch self {
    case .text(let text):
      let words = WordPattern(text).words
      return words.count == 1 ? words[0].filter(\.isBeginning).map(\.text) : []
    case .and(let queries), .or(let queries): return queries.flatMap(\.formBeginnings)
    default: return []
    }
  }
}
