import Articles

extension SourceSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .title: "Источники"
    case .count(let count): words.counted(count, "источник", "источника", "источников")
    case .empty:
      "Источников пока нет. Нажмите \(words.key(.add, "a")), чтобы добавить ленту, страницу, файл или папку."
    case .noneNamed(let text): "Источника «\(text)» нет."
    case .chooseOne:
      "Сначала выберите источник: все источники показывает \(words.key(.sources, "F"))."
    case .group(.smartViews): "Подборки"
    case .group(.sources): "Источники"
    case .group(.sections): "Рубрики"
    case .hasFixedPlace: "Переставлять можно источники, папки и подборки, это — нельзя."
    case .unreadableQuery: "Запрос этой подборки непонятен."

    case .kind(.feed): "лента"
    case .kind(.page): "страница"
    case .kind(.file): "файл"
    case .kind(.folder): "папка"
    case .kind(.edition): "пробный выпуск"
    case .fetched(let date, let now): "загружено \(words.ago(date, now: now))"
    case .neverFetched: "ещё не загружалось"
    case .due(let date, let now):
      date <= now ? "пора загрузить" : "снова \(words.until(date, now: now))"
    case .publishes(let count): words.often(count)
    case .failed(let failure):
      (failure.count > 1
        ? "не загружено \(words.counted(failure.count, "раз", "раза", "раз"))" : "не загружено")
        + ": \(failure.trouble.russian)"
    case .hasFullText: "весь текст"

    case .renamed(let title): "Теперь называется: \(title)"
    case .moved(let folder):
      folder.isEmpty ? "Источник вынут из папки." : "Перемещено в папку \(folder)"
    case .removed(let title): "Убрано: \(title) · вернуть: \(words.key(.undo, "u"))"
    case .fullText(true): "Со следующей загрузки весь текст берётся со страниц статей."
    case .fullText(false): "Статьи остаются такими, какими их даёт лента."

    case .adding: "Добавить"
    case .looking(let address): "Посмотрим, что там: \(address)"
    case .found(let preview): preview.russian(words)
    case .offers(let count):
      count == 1 ? "Страница предлагает ленту:" : "Страница предлагает ленты:"
    case .noOffer: "Ленты там нет. Сама страница будет добавлена как статья."
    case .onlyThisPage: "только эта страница, как статья"
    case .existing: "Это уже есть среди ваших источников."
    case .moreArticles(let count): "и ещё \(words.number(count))"
    case .subscribed(let title, let count):
      "Подписка на «\(title)»: "
        + "\(words.counted(count, "новая статья", "новые статьи", "новых статей"))."
    }
  }
}

extension Preview {
  fileprivate func russian(_ words: Words) -> String {
    let more = hasMore ? "+" : ""
    let count = kind == .page ? nil : words.string(.articles(articles)) + more
    let name = language.map(Words.name(ofLanguage:))
    return [words.string(.source(.kind(kind))), count, name].compactMap(\.self)
      .joined(separator: " · ")
  }
}
