import Articles

extension ListSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .order(let order): order.english
    case .criterion(let criterion): criterion.english(words)
    case .withOpenPolls: "With open polls"
    case .wholeLibrary: "the whole library"

    case .copies(let names): "also in \(names.joined(separator: ", "))"

    case .selected(let count): count.map { "\(words.number($0)) selected" } ?? "many selected"

    case .chooseOrder: "Order (again: the other way round)"
    case .chooseView: "Show"

    case .nothingUnread: "Nothing else is unread."
    case .fromTheOtherEnd: "Went on from the other end."
    case .inTheWholeLibrary: "Nothing is unread there; this is the whole library."
    }
  }
}

extension ArticleOrder.Criterion {
  fileprivate func english(_ words: Words) -> String {
    switch self {
    case .date: "date"
    case .rating: "your rating"
    case .mean: "mean of all ratings"
    case .smoothed: "smoothed: \(RatingSentence.prior(words)) added"
    case .length: "length"
    case .source: "source"
    case .unread: "unread first"
    case .relevance: "relevance"
    }
  }
}

extension ArticleOrder {
  fileprivate var english: String {
    switch (criterion, isReversed) {
    case (.date, false): "newest first"
    case (.date, true): "oldest first"
    case (.rating, false): "your best first"
    case (.rating, true): "your worst first"
    case (.mean, false), (.smoothed, false): "best rated first"
    case (.mean, true), (.smoothed, true): "worst rated first"
    case (.length, false): "longest first"
    case (.length, true): "shortest first"
    case (.source, false): "by source"
    case (.source, true): "by source, from Z"
    case (.unread, false): "unread first"
    case (.unread, true): "read first"
    case (.relevance, false): "most relevant first"
    case (.relevance, true): "least relevant first"
    }
  }
}
