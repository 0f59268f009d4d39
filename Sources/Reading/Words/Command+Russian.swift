extension Command {
  var russian: String {
    switch self {
    case .down: "вниз"
    case .up: "вверх"
    case .pageDown: "на страницу вниз"
    case .pageUp: "на страницу вверх"
    case .halfPageDown: "на полстраницы вниз"
    case .halfPageUp: "на полстраницы вверх"
    case .first: "в начало"
    case .last: "в конец"
    case .open: "открыть; в опросе: показать свой выбор, затем проголосовать"
    case .back: "назад"
    case .nextPane: "следующая панель"
    case .previousPane: "предыдущая панель"
    case .rate: "поставить статье столько звёзд"
    case .withdrawRating: "отозвать свою оценку"
    case .vote: "голосовать или изменить голос"
    case .mark: "отметить вариант"
    case .withdrawBallot: "в опросе: отозвать свой голос"
    case .results: "в опросе: варианты или результаты"
    case .nextPoll: "в опросе: следующий опрос статьи"
    case .language: "читать на другом языке"
    case .toggleRead: "отметить прочитанной или непрочитанной"
    case .toggleKept: "добавить в избранное или убрать оттуда"
    case .undo: "отменить"
    case .search: "искать в списке или в тексте"
    case .nextMatch: "следующее совпадение"
    case .previousMatch: "предыдущее совпадение"
    case .filter: "показать все, непрочитанные, избранные или оценённые"
    case .section: "показать рубрику"
    case .save: "сохранить в файл или напечатать"
    case .share: "поделиться статьёй"
    case .copyLink: "скопировать ссылку"
    case .browse: "открыть в браузере; с номером: эту ссылку"
    case .add: "добавить файл, папку или адрес"
    case .removeEdition: "убрать пробный выпуск"
    case .fetch: "загрузить новое или остановить; ещё :fetch all, :fetch ИМЯ"
    case .stop: "остановить загрузку"
    case .sources: "показать источники и их состояние"
    case .rename: "в источниках: переименовать"
    case .move: "в источниках: переместить в папку"
    case .fullText: "в источниках: загружать весь текст или перестать"
    case .remove: "в источниках: убрать со всеми статьями; вернуть: u"
    case .theme: "следующая тема"
    case .help: "эта справка"
    case .commandLine: "ввести команду"
    case .redraw: "перерисовать экран"
    case .suspend: "приостановить"
    case .quit: "выйти"
    }
  }
}

extension Command.Group {
  var russian: String {
    switch self {
    case .moving: "Движение"
    case .say: "Оценки и голоса"
    case .reading: "Чтение"
    case .finding: "Поиск"
    case .passingOn: "Передать дальше"
    case .sources: "Источники"
    case .program: "Tribune"
    }
  }
}
