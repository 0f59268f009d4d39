import Articles

extension RatingSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .figures(let rating): Self.figures(rating, words)
    case .smoothed(let mean): "сглаженная \(words.mean(mean)): добавлено \(Self.prior(words))"
    case .noDistribution: "Распределение не указано."
    case .source: "источник"
    case .sources: "источники"
    case .own: "ваши"
    case .ratingsOf(let name): "Оценки · \(name)"
    }
  }
}
