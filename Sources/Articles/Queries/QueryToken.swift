/// A sign of the language, or a whole term.
struct QueryToken {
  enum Kind: Hashable {
    case open
    case close
    case and
    case or
    /// `NOT` or `-`.
    case not
    case term(Query)
  }

  var kind: Kind
  /// As it was typed, where it is an operator.
  var text = ""
  /// In characters of the query.
  var range: Range<Int>

  var isTerm: Bool { if case .term = kind { true } else { false } }
}
