import Polls

extension PollSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .abstain: "Воздерживаюсь"
    case .abstention: "воздержаться"
    case .noRank: "вне вашего порядка"
    case .preview(let ballot): "Ваш голос будет таким: " + words.ended(ballot)
    case .notRankedPoll: "В этом опросе варианты не ставят по порядку."
    case .nothingSaid(.score): "Сначала дайте баллы хотя бы одному варианту."
    case .nothingSaid: "Сначала поставьте хотя бы один вариант по порядку."

    case .secret: "тайный"
    case .replaces(let key): "Заменяет опрос \(key)."
    case .replacedBy(let key): "Заменён опросом \(key)."
    case .damaged(let key):
      "Журнал этого опроса повреждён, поэтому его числам нельзя верить и они не показаны. "
        + "Что не так, скажет «tribune poll verify \(key)»."

    case .ownBallot(let ballot): "Ваш голос: \(ballot)"
    case .hidden(.atClose, let closes?, let now):
      "Результаты будут видны после закрытия опроса, \(words.shortDay(closes, now: now))."
    case .hidden(.atClose, nil, _): "Результаты будут видны после закрытия опроса."
    case .hidden: "Результаты видны тем, кто проголосовал, а после закрытия — всем."
    case .turnout(let count, let electorate, let abstentions, let quorum):
      (electorate.map { "проголосовали \(words.number(count)) из \(words.number($0))" }
        ?? "проголосовали здесь: \(words.number(count))")
        + (abstentions > 0 ? ", воздержались: \(words.number(abstentions))" : "")
        + (quorum.map {
          "; кворум (\(words.number($0))) \(count >= $0 ? "достигнут" : "не достигнут")"
        } ?? "")
    case .voters(let count):
      words.counted(count, "проголосовавший", "проголосовавших", "проголосовавших")
    case .voterChoices(let voters, let choices):
      "\(words.counted(voters, "проголосовавший", "проголосовавших", "проголосовавших")), "
        + words.counted(choices, "отметка", "отметки", "отметок")
    case .ballots(let count): words.counted(count, "бюллетень", "бюллетеня", "бюллетеней")
    case .order(.byOption, .ranked): "первые места по порядку вариантов"
    case .order(.byOption, _): "по порядку вариантов"
    case .order(.byCount, .ranked): "первые места по убыванию"
    case .order(.byCount, .score): "по убыванию среднего"
    case .order(.byCount, _): "по убыванию"
    case .sharesOf(let count, .single):
      "% от \(words.counted(count, "голоса", "голосов", "голосов"))"
    case .sharesOf(let count, .multiple):
      "% от \(words.counted(count, "проголосовавшего", "проголосовавших", "проголосовавших")), "
        + "в сумме не 100%"
    case .sharesOf(let count, .ranked):
      "% от \(words.counted(count, "бюллетеня", "бюллетеней", "бюллетеней"))"
    case .sharesOf(let count, .score):
      "среднее из 0–\(Ballot.points.upperBound) баллов и сколько из "
        + "\(words.counted(count, "проголосовавшего", "проголосовавших", "проголосовавших")) "
        + "дали баллы"
    case .sumTo100: "округлено до 100% в сумме"
    case .intervals:
      "В скобках и 95%-ные интервалы (Уилсон). Открытый опрос говорит только о тех, кто ответил."
    case .overTime: "Голоса по времени"

    case .winners(let names, let method): russian(winners: names, method)
    case .comparison(let names, let method):
      "Для сравнения: \(method.russian) — "
        + (names.isEmpty ? "победителя нет" : names.joined(separator: " = "))
    case .rounds: "Туры"
    case .round(let number): "тур \(number)"
    case .exhausted: "исчерпаны"
    case .goes(let name, let facts):
      "Тур \(facts.round): выбывает \(name), голосов: \(words.number(facts.count))."
        + (facts.reason.map { reason in
          " Поровну с: \(facts.tied.joined(separator: ", ")); \(reason.russian)."
        } ?? "")
    case .wins(let name, let round, let count, let whole):
      "Тур \(round): \(name) — \(words.number(count)) из "
        + "\(words.counted(whole, "действующего бюллетеня", "действующих бюллетеней", "действующих бюллетеней"))."
    case .pairwise: "Один на один"
    case .pairwiseKey: "Столько предпочитают строку столбцу; > — таких больше."
    case .strengths: "Сильнейшие пути (Шульце)"
    case .strengthsKey: "Сила пути от строки к столбцу; > — он сильнее обратного."

    case .cast(let receipt, let isChange):
      "Ваш голос \(isChange ? "изменён" : "учтён"). Квитанция \(receipt)"
        + "; \(words.key(.receipt, "y")) скопирует её."
    case .receipt(let text): "квитанция \(text) (\(words.key(.receipt, "y")) — скопировать)"
    case .receiptCopied: "Квитанция скопирована."
    case .receiptIs(let text): "Квитанция: \(text)"
    case .ownVotes: "Ваши голоса"
    case .noOwnVotes: "Вы ещё не голосовали ни в одном опросе."
    case .ofPublication(let name): "опрос издания «\(name)»"
    case .step(let record, let date, let ballot?, let isChange):
      "запись \(words.number(record)), \(date), \(isChange ? "изменён" : "отдан"): \(ballot)"
    case .step(let record, let date, nil, _): "запись \(words.number(record)), \(date), отозван"
    case .noArticle: "У этого опроса здесь нет статьи."
    }
  }

  private func russian(winners: [String], _ method: Poll.Rules.Method) -> String {
    switch winners.count {
    case 0: "Победителя ещё нет: никто не поставил варианты по порядку"
    case 1: "Победитель: \(winners[0]) (\(method.russian))"
    default: "Единого победителя нет: \(winners.joined(separator: " = ")) (\(method.russian))"
    }
  }
}

extension Poll.Rules.Method {
  fileprivate var russian: String {
    switch self {
    case .irv: "выбывание по турам"
    case .schulze: "метод Шульце"
    }
  }
}

extension TieBreak.Reason {
  fileprivate var russian: String {
    switch self {
    case .round(let number): "меньше всего голосов в туре \(number)"
    case .order: "стоит последним по порядку вариантов"
    case .lot: "так выпал жребий опроса"
    }
  }
}
