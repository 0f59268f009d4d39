public import Articles

extension Article {
  /// The text, and below it links to what comes with it: recordings and other files, its comments.
  public func bodyWithCompany(_ words: Words) -> Body {
    var items = enclosures.prefix(50).map { Span(words.string(.enclosure($0)), link: $0.url) }
    if let commentsURL {
      items.append(Span(words.string(.comments(comments)), link: commentsURL))
    } else if let comments, comments > 0 {
      items.append(Span(words.string(.comments(comments))))
    }
    guard !items.isEmpty else { return body }
    return Body(body.blocks + [.list(List(items: items.map { [.paragraph([$0])] }))])
  }
}
