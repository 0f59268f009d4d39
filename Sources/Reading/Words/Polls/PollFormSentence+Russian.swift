import FoundationEssentials
import Polls

extension PollFormSentence {
  func russian(_ words: Words) -> String {
    switch self {
    case .title(.make): "Новый опрос"
    case .title(.amend(_, let key)): "Изменить опрос \(key)"
    case .title(.revise(_, let key)): "Опрос взамен \(key)"
    case .name(let field): field.russian
    case .choice(let choice): choice.russian
    case .empty(let field): field.russianEmpty
    case .advice(let advice): advice.russian(words)
    case .problem(let fact): fact.russian(words)
    case .button(.make): "Создать опрос"
    case .button(.amend): "Изменить опрос"
    case .button(.revise): "Заменить опрос"
    case .sending: "Ожидание библиотеки…"
    case .leaving: "Отбросить набранное? Enter — отбросить, Esc — вернуться к нему."

    case .done(.created, let key): "Опрос \(key) создан."
    case .done(.amended, let key): "Опрос \(key) изменён."
    case .done(.revised, let key): "Опрос \(key) заменил прежний, а тот закрыт."
    case .done(.closed, let key): "Опрос \(key) закрыт."
    case .done(.reopened, let key): "Опрос \(key) снова открыт."
    case .done(.tightened, let key): "Результаты опроса \(key) теперь видны не всем."

    case .closesSecret:
      "Закрыть этот тайный опрос? Его секрет будет уничтожен, и снова открыть опрос нельзя. "
        + "Enter — закрыть, Esc — назад."
    case .revises:
      "В опросе уже голосовали, или он закрыт: его заменит исправленный, без голосов, "
        + "а этот будет закрыт. Enter — исправить, Esc — назад."

    case .notYours: "Это может только тот, кто создал опрос."
    case .hasBallots:
      "Тем временем в опросе проголосовали, менять его нельзя. ^S создаст новый взамен."
    case .isOpen: "Опрос открыт."
    case .isReplaced: "Этот опрос заменён другим."
    case .secretIsGone: "Тайный опрос нельзя открыть снова: его секрет уничтожен."
    case .wouldLoosen(let visibility):
      "Результаты видны \(visibility.russian); сузить круг можно, расширить нельзя."
    }
  }
}

extension PollField {
  fileprivate var russian: String {
    switch self {
    case .question: "Вопрос"
    case .option: "Варианты"
    case .kind: "Бюллетень"
    case .least: "Не меньше"
    case .most: "Не больше"
    case .method: "Подсчёт"
    case .ties: "При равенстве"
    case .lot: "Жребий"
    case .visibility: "Результаты"
    case .secrecy: "Тайный"
    case .opens: "Откроется"
    case .closes: "Закроется"
    case .quorum: "Кворум"
    case .owner: "Относится к"
    case .done: ""
    }
  }

  fileprivate var russianEmpty: String {
    switch self {
    case .question: "о чём спросить"
    case .option: "ответ"
    case .least: "1"
    case .most: "все"
    case .lot: "число"
    case .opens: "сразу"
    case .closes: "вручную"
    case .quorum: "нет"
    case .kind, .method, .ties, .visibility, .secrecy, .owner, .done: ""
    }
  }
}

extension PollChoice {
  fileprivate var russian: String {
    switch self {
    case .single: "один вариант"
    case .multiple: "несколько вариантов"
    case .ranked: "места"
    case .score: "баллы"
    case .method(.irv): "туры с выбыванием"
    case .method(.schulze): "метод Шульце"
    case .earlierRounds: "прежние туры"
    case .orderOfOptions: "порядок вариантов"
    case .lot: "жребий"
    case .visibility(let visibility): visibility.russian
    case .secrecy(true): "да"
    case .secrecy(false): "нет"
    case .owner(.article): "этой статье"
    case .owner(.publication(let name, seenIn: _)): "изданию «\(name)»"
    case .owner(.itself): "самому себе"
    }
  }

  fileprivate var russianAdvice: String {
    switch self {
    case .single: "В бюллетене отмечают один вариант."
    case .multiple: "В бюллетене отмечают несколько вариантов, сколько вы укажете."
    case .ranked: "В бюллетене варианты ставят по порядку; место можно делить."
    case .score: "В бюллетене каждому варианту дают от 0 до \(Ballot.points.upperBound) баллов."
    case .method(.irv): "В каждом туре выбывает вариант, который реже всех стоит на первом месте."
    case .method(.schulze): "Каждый вариант сравнивают с каждым."
    case .earlierRounds: "Между равными решают счёт прежних туров, затем порядок."
    case .orderOfOptions: "Из равных остаётся тот, что стоит раньше."
    case .lot: "Между равными решает жребий, который каждый может повторить."
    case .visibility(.always): "Их всегда видят все. Позже круг можно сузить."
    case .visibility(.afterVoting): "Их видят проголосовавшие, а после закрытия все."
    case .visibility(.atClose): "До закрытия их не видит никто."
    case .secrecy(false): "Владелец библиотеки может узнать, чей бюллетень чей."
    case .secrecy(true):
      "При закрытии уничтожается то, по чему видно, чей бюллетень чей; снова не открыть."
    case .owner(.article): "Опрос стоит в статье."
    case .owner(.publication): "Опрос стоит в каждой статье издания."
    case .owner(.itself): "У опроса будет своя маленькая статья."
    }
  }
}

extension Poll.Visibility {
  fileprivate var russian: String {
    switch self {
    case .always: "всегда"
    case .afterVoting: "после голосования"
    case .atClose: "после закрытия"
    }
  }
}

extension PollFormSentence.Advice {
  fileprivate func russian(_ words: Words) -> String {
    switch self {
    case .length(let length, let longest): "знаков: \(length) из \(longest)"
    case .option(let length, let isLast):
      "знаков: \(length) из \(Poll.longestOption) · "
        + "вариантов от \(Poll.optionCounts.lowerBound) до \(Poll.optionCounts.upperBound)"
        + (isLast ? ", ещё один: Enter" : "")
    case .count(let count): "число от 1 до \(count)"
    case .time(let date): words.moment(date)
    case .timeForms: "2026-12-01, 2026-12-01T18:30 или, считая от этой минуты, +3d (m, h, d, w)"
    case .lotNumber: "Кто знает это число, может повторить жребий."
    case .quorum: "сколько должны проголосовать, чтобы итог был действителен"
    case .article(let title): title.isEmpty ? words.string(.untitled) : "«\(title)»"
    case .choice(let choice): choice.russianAdvice
    }
  }
}

extension PollFormProblem.Fact {
  fileprivate func russian(_ words: Words) -> String {
    switch self {
    case .notANumber: "Здесь нужно целое число."
    case .notATime: "Это не время вида 2026-12-01, 2026-12-01T18:30 или +3d."
    case .isOver: "Это время прошло: никто уже не смог бы голосовать."
    case .poll(let problem): problem.russian(words)
    }
  }
}

extension Poll.Problem {
  fileprivate func russian(_ words: Words) -> String {
    switch self {
    case .noQuestion: "В опросе нужен вопрос."
    case .questionTooLong: "Вопрос длиннее \(Poll.longestQuestion) знаков."
    case .tooFewOptions:
      "В опросе нужно хотя бы \(words.counted(Poll.optionCounts.lowerBound, "вариант", "варианта", "вариантов"))."
    case .tooManyOptions:
      "В опросе бывает не больше \(words.counted(Poll.optionCounts.upperBound, "варианта", "вариантов", "вариантов"))."
    case .emptyOption: "Этот вариант пуст."
    case .optionTooLong: "В варианте не больше \(Poll.longestOption) знаков."
    case .optionTwice: "Этот вариант здесь дважды."
    case .choicesOutOfRange: "Числа должны быть от 1 до числа вариантов, меньшее раньше."
    case .closesBeforeItOpens: "Опрос закрылся бы раньше, чем открылся."
    case .quorumOutOfRange: "Кворум — это 1 или больше."
    }
  }
}
