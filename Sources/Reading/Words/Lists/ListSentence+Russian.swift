import Articles

extension ListSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .order(let order): order.russian
    case .criterion(let criterion): criterion.russian(words)
    case .withOpenPolls: "С открытым опросом"
    case .wholeLibrary: "вся библиотека"

    case .copies(let names): "есть и в других источниках: \(names.joined(separator: ", "))"

    case .selected(let count): count.map { "выбрано: \(words.number($0))" } ?? "выбрано много"

    case .chooseOrder: "Порядок (ещё раз: обратный)"
    case .chooseView: "Показать"

    case .nothingUnread: "Других непрочитанных статей нет."
    case .fromTheOtherEnd: "Продолжено с другого конца."
    case .inTheWholeLibrary: "Там всё прочитано; это вся библиотека."
    }
  }
}

extension ArticleOrder.Criterion {
  fileprivate func russian(_ words: Words) -> String {
    switch self {
    case .date: "дата"
    case .rating: "ваша оценка"
    case .mean: "средняя оценка"
    case .smoothed: "сглаженная: ещё \(RatingSentence.prior(words))"
    case .length: "длина"
    case .source: "источник"
    case .unread: "сначала непрочитанные"
    case .relevance: "соответствие запросу"
    }
  }
}

extension ArticleOrder {
  fileprivate var russian: String {
    switch (criterion, isReversed) {
    case (.date, false): "сначала новые"
    case (.date, true): "сначала старые"
    case (.rating, false): "сначала ваши лучшие"
    case (.rating, true): "сначала ваши худшие"
    case (.mean, false), (.smoothed, false): "сначала лучшие"
    case (.mean, true), (.smoothed, true): "сначала худшие"
    case (.length, false): "сначала длинные"
    case (.length, true): "сначала короткие"
    case (.source, false): "по источникам"
    case (.source, true): "по источникам с конца"
    case (.unread, false): "сначала непрочитанные"
    case (.unread, true): "сначала прочитанные"
    case (.relevance, false): "сначала самые подходящие"
    case (.relevance, true): "сначала наименее подходящие"
    }
  }
}
