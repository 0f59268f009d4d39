extension FindingSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .found(let count, let unread):
      "найдено \(words.number(count))"
        + (unread > 0 ? ", не прочитано \(words.number(unread))" : "")
    case .moreThan(let count): "больше \(words.number(count))…"
    case .noMatch: "совпадений нет"
    case .matches(let count):
      words.counted(count, "совпадение", "совпадения", "совпадений")
    case .saved(let name): words.ended("Подборка: \(name)")
    case .chooseSmartView: "Сначала выберите подборку."
    }
  }
}
