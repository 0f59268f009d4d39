import Articles

extension RatingSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .figures(let rating): Self.figures(rating, words)
    case .smoothed(let mean): "smoothed \(words.mean(mean)): with \(Self.prior(words)) added"
    case .noDistribution: "Their distribution is not told."
    case .source: "the source"
    case .sources: "the sources"
    case .own: "yours"
    case .ratingsOf(let name): "Ratings · \(name)"
    }
  }
}
