public import Articles
public import Screen

/// Sets an article's text in lines of a width.
///
/// This file, `Typeset`, `Line`, `Piece` and `Match` are the module's whole public face. Setting is a
/// pure function of what is given here; words are broken at spaces, hyphens and dashes, by the rules
/// of Unicode where a script asks for them, and never hyphenated.
public struct Typesetter: Sendable {
  /// The narrowest measure that is kept to.
  public static let leastMeasure = 8

  /// The widest line, in columns.
  public let measure: Int
  /// The word that stands before a picture's description.
  public let image: SafeText
  let notice: @Sendable (Notice) -> String

  /// A typesetter for lines of at most `measure` columns, or of 8 where that is less.
  ///
  /// `notice` gives the sentence for a remark and `image` the word that announces a picture, because
  /// the words of a language live elsewhere.
  public init(
    measure: Int,
    image: String = "image",
    notice: @escaping @Sendable (Notice) -> String
  ) {
    self.measure = max(Self.leastMeasure, measure)
    self.image = SafeText(image)
    self.notice = notice
  }

  /// The lead, where there is one, and the body, as lines.
  public func typeset(lead: [Span], body: Body) -> Typeset {
    var composer = Composer(typesetter: self)
    if !lead.isEmpty { composer.compose(lead: lead) }
    composer.compose(body.blocks, isTight: false)
    return composer.typeset
  }
}
