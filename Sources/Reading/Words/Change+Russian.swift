import Articles

extension Change {
  /// «отметка „прочитано“ · 10 000 статей»: what was done, then to what, so that no form depends on
  /// a number.
  func russian(_ words: Words) -> String {
    let thing = count == 1 && !title.isEmpty ? "«\(title)»" : words.string(.articles(count))
    return "\(russianDeed(words)) · \(thing)"
  }

  private func russianDeed(_ words: Words) -> String {
    switch deed {
    case .read(true): "отметка «прочитано»"
    case .read(false): "отметка «не прочитано»"
    case .kept(true): "добавление в избранное"
    case .kept(false): "удаление из избранного"
    case .rated(let rating?):
      "оценка: \(words.counted(rating.stars, "звезда", "звезды", "звёзд"))"
    case .rated(nil): "отзыв оценки"
    case .tagged(let adding, let removing): "метки \(signed(adding, removing))"
    case .cast: "голос"
    case .recast: "изменение голоса"
    case .withdrawn: "отзыв голоса"
    case .renamed(let name?): "новое название «\(name)»"
    case .renamed(nil): "название, данное лентой"
    case .moved(""): "перемещение из папки"
    case .moved(let folder): "перемещение в папку \(folder)"
    case .fullText(true): "загрузка всего текста"
    case .fullText(false): "отказ от загрузки всего текста"
    case .removed: "удаление источника"
    case .restored: "возвращение источника"
    case .folderRenamed(let name): "новое название папки «\(name)»"
    case .viewAdded: "новая подборка"
    case .viewRenamed(let name): "новое название подборки «\(name)»"
    case .viewChanged: "изменение подборки"
    case .viewRemoved: "удаление подборки"
    }
  }
}
