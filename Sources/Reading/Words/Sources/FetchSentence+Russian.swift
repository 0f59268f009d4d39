import FoundationEssentials

extension FetchSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .progress(let progress): progress.russian(words)
    case .place(let progress):
      "\(words.number(progress.finished)) из "
        + words.counted(progress.sources, "источника", "источников", "источников")
    case .done(let outcome, let now): outcome.russian(words, now: now)
    case .busy: "Загрузка уже идёт; остановить её: R."
    case .notRunning: "Сейчас ничего не загружается."
    }
  }
}

extension FetchProgress {
  fileprivate func russian(_ words: Words) -> String {
    if isStopping { return "Останавливается…" }
    guard sources > 0 else { return "Загрузка…" }
    let place = words.string(.fetching(.place(self)))
    return added > 0 ? "\(place) · новых: \(words.number(added))" : place
  }
}

extension FetchOutcome {
  fileprivate func russian(_ words: Words, now: Date) -> String {
    switch idle {
    case .noSources:
      return "Загружать нечего: источников нет. Нажмите \(words.key(.add, "a")), чтобы добавить."
    case .nothingDue(let next):
      let when = next.map { " (следующий \(words.until($0, now: now)))" } ?? ""
      return "Загружать пока рано\(when). Всё равно загрузить: :fetch all."
    case .notFetched: return "Загружать здесь нечего."
    case nil: break
    }
    if let only = waiting.first, progress.sources == 1 {
      return
        "\(only.title): сервер просит его не беспокоить; снова \(words.until(only.until, now: now))."
    }
    if let only = failures.first, progress.sources == 1 {
      return "\(only.title): \(only.trouble.russian)"
    }
    if !failures.isEmpty, failures.count == progress.finished, !isStopped {
      return "Ни один источник не загружен: \(failures[0].trouble.russian). Подробнее: F."
    }
    return said(words) + failed(words) + waits(words)
  }

  private func said(_ words: Words) -> String {
    let new = words.counted(progress.added, "новая статья", "новые статьи", "новых статей")
    let sources = words.counted(progress.sources, "источника", "источников", "источников")
    if isStopped {
      return "Остановлено на \(words.number(progress.finished)) из \(sources): \(new)."
    }
    let changed = updated > 0 ? ", обновлено: \(words.number(updated))," : ""
    return (progress.added > 0 ? new : "Ничего нового") + "\(changed) из \(sources)."
  }

  private func failed(_ words: Words) -> String {
    guard let first = failures.first else { return "" }
    if failures.count == 1 { return " \(first.title): \(first.trouble.russian)." }
    return " Не загружено: \(words.number(failures.count)); какие — F."
  }

  private func waits(_ words: Words) -> String {
    if waiting.isEmpty { return "" }
    return " Просят не беспокоить: "
      + "\(words.counted(waiting.count, "сервер", "сервера", "серверов"))."
  }
}
