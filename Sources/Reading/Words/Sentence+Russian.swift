import Articles
import FoundationEssentials
import Polls

extension Sentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .justNow: "сейчас"
    case .minutesAgo(let count): "\(count) мин"
    case .hoursAgo(let count): "\(count) ч"
    case .yesterday: "вчера"

    case .filterName(.all): "Все"
    case .filterName(.unread): "Непрочитанные"
    case .filterName(.kept): "Избранные"
    case .filterName(.rated): "Оценённые"
    case .list(let sentence): sentence.russian(words)
    case .foundWords(let text): "«\(text)»"
    case .unreadOf(let unread, let total):
      "не прочитано \(words.number(unread)) из \(words.number(total))"
    case .articles(let count): words.counted(count, "статья", "статьи", "статей")
    case .pollMark: "опрос"
    case .loading: "Загрузка…"
    case .emptyLibrary:
      "Здесь пока пусто. Нажмите \(words.key(.add, "a")), чтобы добавить файл, папку, страницу или ленту."
    case .emptyView(let filter):
      "\(filter.russian) нет. \(words.key(.filter, "f")): изменить отбор, "
        + "\(words.key(.view, "c")): выбрать вид, \(words.key(.back, "Esc")): вернуться."
    case .untitled: "(без названия)"

    case .minutesToRead(let minutes): "\(minutes) мин чтения"
    case .alsoIn(let names, let key): "также: \(names.joined(separator: ", ")) (\(key))"
    case .comments(let count):
      count.map { words.counted($0, "комментарий", "комментария", "комментариев") } ?? "комментарии"
    case .enclosure(let file):
      words.enclosure(file, kinds: ["запись", "видео", "изображение", "файл"])
    case .votes(let count): words.counted(count, "голос", "голоса", "голосов")
    case .noVotes: "нет голосов"
    case .here: "здесь"
    case .yours: "ваша оценка:"
    case .notRated: "нет"
    case .rateKeys: words.ratingKeys.map { "(\($0))" } ?? ""
    case .withdrawKey: "(\(words.key(.withdrawRating, "0")) — отозвать)"
    case .rating(let sentence): sentence.russian(words)
    case .emptyArticle(true):
      "Текста статьи здесь нет. Нажмите \(words.key(.browse, "o")), чтобы открыть её в браузере."
    case .emptyArticle(false): "У этой статьи нет ни текста, ни адреса."
    case .imageMark: "рисунок"
    case .nothingOpen: "Нажмите \(words.key(.open, "Enter")), чтобы читать выбранную статью."
    case .percent(let percent): "\(percent)%"
    case .matchOf(let number, let count): "совпадение \(number) из \(count)"

    case .poll: "Опрос"
    case .pollNumber(let number, let count): "Опрос \(number) из \(count)"
    case .kind(.single): "один вариант"
    case .kind(.multiple(let least, let most)):
      least == most
        ? words.counted(least, "вариант", "варианта", "вариантов")
        : "от \(least) до \(words.counted(most, "варианта", "вариантов", "вариантов"))"
    case .kind(.ranked): "по порядку предпочтения"
    case .kind(.score): "от 0 до \(Ballot.points.upperBound) баллов варианту"
    case .opensOn(let date, let now): "откроется \(words.shortDay(date, now: now))"
    case .closesOn(let date, let now): "до \(words.shortDay(date, now: now))"
    case .closedOn(let date, let now): "закрыт \(words.shortDay(date, now: now))"
    case .castPreview(let options):
      "Вы отдаёте голос за: " + words.ended(options.joined(separator: "; "))
    case .castKeys: "\(words.key(.open, "Enter")) голосовать   \(words.key(.back, "Esc")) назад"
    case .markFirst(.single):
      "Отметьте вариант пробелом или цифрой и нажмите \(words.key(.open, "Enter"))."
    case .markFirst(.multiple(let least, let most)):
      least == most
        ? "Отметьте пробелом \(words.counted(least, "вариант", "варианта", "вариантов")) "
          + "и нажмите \(words.key(.open, "Enter"))."
        : "Отметьте пробелом от \(least) до "
          + words.counted(most, "варианта", "вариантов", "вариантов")
          + " и нажмите \(words.key(.open, "Enter"))."
    case .markFirst(.ranked):
      "\(words.key(.mark, "Space")) берёт вариант в ваш порядок или убирает, "
        + "\(words.key(.moveUp, "<")) и \(words.key(.moveDown, ">")) двигают его, цифра — его "
        + "место, \(words.key(.equal, "=")) ставит наравне с вариантом выше. "
        + "Затем нажмите \(words.key(.open, "Enter"))."
    case .markFirst(.score):
      "Дайте вариантам от 0 до \(Ballot.points.upperBound) баллов цифрами или клавишами "
        + "\(words.key(.fewerPoints, "←")) \(words.key(.morePoints, "→")); "
        + "\(words.key(.mark, "Space")) убирает баллы. Затем нажмите \(words.key(.open, "Enter"))."
    case .withdrawPreview: "Вы отзываете свой голос."
    case .withdrawKeys: "\(words.key(.open, "Enter")) отозвать   \(words.key(.back, "Esc")) назад"
    case .countedBy(let count, let name, let date, let now):
      "\(words.number(count)) по подсчёту \(name.map { "«\($0)»" } ?? "источника")"
        + (date.map { " на \(words.shortDay($0, now: now))" } ?? "")
    case .countedHere(let count): "\(words.number(count)) здесь"
    case .ballotCanChange(let date, let now):
      "голос можно изменить" + (date.map { " до \(words.shortDay($0, now: now))" } ?? "")
        + " (\(words.key(.vote, "v")))"
    case .voteKey: "\(words.key(.vote, "v")) — голосовать"
    case .noPolls: "В этой статье нет опроса."
    case .polling(let sentence): sentence.russian(words)

    case .hint(let hint): hint.russian

    case .inAMoment(let what): "сейчас: \(what)"
    case .countBefore(let keys):
      keys.isEmpty
        ? "перед движением это число" : "перед \(keys.joined(separator: ", "))… это число"
    case .countAlone(let digits): "\(digits) — это число: за ним должно следовать движение."
    case .noSuchKeys(let keys): "Клавишам \(keys) ничего не назначено."

    case .ratedAs(let stars): "Оценка: \(words.counted(stars, "звезда", "звезды", "звёзд"))."
    case .ratingWithdrawn: "Оценка отозвана."
    case .ballotCast: "Ваш голос учтён."
    case .ballotChanged: "Ваш голос изменён."
    case .ballotWithdrawn: "Ваш голос отозван."
    case .markedRead: "Статья отмечена прочитанной."
    case .markedUnread: "Статья отмечена непрочитанной."
    case .nowKept: "Статья добавлена в избранное."
    case .noLongerKept: "Статья убрана из избранного."
    case .made(let change): "Сделано: \(change.russian(words))"
    case .nothingChanged: "Менять было нечего."
    case .undone(let change, let left): "Отменено: \(change.russian(words))" + others(left, words)
    case .redone(let change, let left):
      "Снова сделано: \(change.russian(words))" + others(left, words)
    case .changedMeanwhile(let change):
      "Оставлено как есть, потому что с тех пор изменилось: \(change.russian(words))"
    case .nothingToUndo: "Отменять нечего."
    case .nothingToRedo: "Возвращать нечего."
    case .question(.markAll(_, let isUnread, let count)):
      "Отметить как \(isUnread ? "непрочитанное" : "прочитанное"): "
        + "\(words.string(.articles(count)))? Enter — да, Esc — нет."
    case .question(.closePoll): words.string(.pollForm(.closesSecret))
    case .question(.revisePoll): words.string(.pollForm(.revises))
    case .saved(let path): "Сохранено: \(path)"
    case .sentToPrinter: "Отправлено на печать."
    case .linkCopied: "Ссылка скопирована."
    case .openedHost(let host): "Открыто в браузере: \(host)."
    case .themeIs(let name): "Тема: \(name)"
    case .addressIs(let address): address
    case .added(let count, let updated):
      "Добавлено: \(words.counted(count, "статья", "статьи", "статей"))"
        + (updated > 0 ? ", обновлено: \(words.number(updated))." : ".")
    case .addedSome(let count, let failed, let name, let trouble):
      "Добавлено: \(words.counted(count, "статья", "статьи", "статей")), не прочитано: "
        + "\(words.counted(failed, "документ", "документа", "документов")). "
        + "\(name): \(trouble.russian)"
    case .reading(let name): "Читается \(name)…"
    case .readingSoFar(let name, let articles):
      "Читается \(name)… \(words.counted(articles, "статья", "статьи", "статей"))"
    case .letterBegun: "Письмо передано почтовой программе."
    case .editionRemoved: "Пробный выпуск убран."

    case .noLink: "У этой статьи нет адреса."
    case .noSuchLink(let number): "Ссылки с номером \(number) нет."
    case .notAWebLink(let link): "Не открыто, потому что это не адрес http или https: \(link)"
    case .noBrowser: "Браузер не найден: укажите его в $BROWSER."
    case .noMailProgram: "Почтовая программа не найдена: подойдут xdg-email, neomutt, mutt, aerc."
    case .noPrinter: "Печатать нечем: программа lp не установлена."
    case .fileExists(let path): "Не сохранено, потому что такой файл уже есть: \(path)"
    case .noOtherLanguage: "Эта статья есть только на одном языке."
    case .noAddressForLanguage(let name): "Текст на другом языке (\(name)) упомянут без адреса."
    case .notFound(let text): "«\(text)» не встречается."
    case .nothingTyped: "Ничего не введено."
    case .noSuchCommand(let name): "Нет команды «\(name)»; все команды: \(words.key(.help, "?"))"
    case .ambiguousCommand(let name, let names):
      "«\(name)» может быть: \(names.joined(separator: ", "))."
    case .badArgument(let argument, let command): "\(command) не принимает «\(argument)»."
    case .ballotRefused(let problem): problem.russian(words)
    case .nothingToWithdraw: "Отзывать нечего."
    case .isReadOnly:
      "Библиотека только для чтения: нельзя загружать, оценивать, голосовать и ставить отметки."
    case .notInLibrary: "Этого ещё нет в библиотеке: сначала нажмите \(words.key(.add, "a"))."
    case .noEdition: "Пробного выпуска в библиотеке нет."
    case .failedTo(let task, let trouble): "\(task.russian): \(trouble.russian)"
    case .tooSmall: "Tribune нужно 40 столбцов и 12 строк."

    case .fetching(let sentence): sentence.russian(words)
    case .source(let sentence): sentence.russian(words)
    case .finding(let sentence): sentence.russian(words)
    case .pollForm(let sentence): sentence.russian(words)
    case .newAbove(let count, let isMore, let isListed):
      "↑ новых: \(words.number(count))\(isMore ? "+" : "")"
        + (isListed ? " · показать: \(words.key(.first, "g"))" : "")

    case .menu(let title): title.russian
    case .item(let item): item.russian
    case .prompt(let purpose): purpose.russian
    case .helpTitle: "Клавиши"
    case .group(let group): group.russian
    case .command(let command): command.russian
    case .notice(let notice): notice.russian
    }
  }
}

extension Sentence {
  private func others(_ left: Int, _ words: Words) -> String {
    left == 0 ? "" : " · с тех пор изменено и оставлено: \(words.number(left))"
  }
}

extension Sentence.MenuTitle {
  fileprivate var russian: String {
    switch self {
    case .section: "Рубрика"
    case .share: "Поделиться"
    case .save: "Сохранить или напечатать"
    }
  }
}

extension Sentence.MenuItem {
  fileprivate var russian: String {
    switch self {
    case .copyLink: "скопировать ссылку"
    case .write: "написать письмо"
    case .show: "показать адрес"
    case .save(.text): "сохранить как текст"
    case .save(.markdown): "сохранить как Markdown"
    case .save(.html): "сохранить как HTML"
    case .printOut: "напечатать"
    case .allSections: "все рубрики"
    }
  }
}

extension Sentence.Task {
  fileprivate var russian: String {
    switch self {
    case .save(let path): "Не удалось сохранить \(path)"
    case .print: "Не удалось напечатать"
    case .browse: "Не удалось запустить браузер"
    case .write: "Не удалось запустить почтовую программу"
    case .read(let name): "Не удалось прочесть \(name)"
    case .fetch: "Не удалось загрузить"
    case .store: "Не записано"
    case .useLibrary: "Библиотека"
    case .configure(let line, let others):
      "config.yaml" + (line.map { ", строка \($0)" } ?? "")
        + (others > 0 ? " (и ещё \(others): tribune doctor)" : "")
    case .runHook(let name): "Программа \(name)"
    }
  }
}

extension Prompt.Purpose {
  fileprivate var russian: String {
    switch self {
    case .command: ":"
    case .searchList, .searchText: "/"
    case .filter: "Отбор: "
    case .viewName: "Название подборки: "
    case .viewQuery(let view): "\(view.name): "
    case .link: "Номер ссылки (Enter: статья): "
    case .savePath: "Сохранить как: "
    case .addPath: "Добавить файл, папку или адрес: "
    case .searchSources: "/"
    case .tags: "Метки (-метка снимает): "
    case .renameSource, .renameFolder, .renameSmartView: "Название: "
    case .moveSource: "Папка (пусто: ни в какой): "
    }
  }
}

extension ArticleView {
  /// "Непрочитанных статей в рубрике «students» со словами «trains»".
  fileprivate var russian: String {
    let articles =
      switch status {
      case .all: "Статей"
      case .unread: "Непрочитанных статей"
      case .kept: "Избранных статей"
      case .rated: "Оценённых статей"
      }
    let place =
      switch scope {
      case .library: ""
      case .source: " из этого источника"
      case .folder(let name): " в папке «\(name)»"
      case .section(let name): " в рубрике «\(name)»"
      case .smartView: " в этой подборке"
      }
    let condition =
      switch query {
      case .everything: ""
      case .poll(.open): " с открытым опросом"
      default: " со словами «\(query.typed)»"
      }
    return articles + place + condition
  }
}
