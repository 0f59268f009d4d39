import Polls

extension Ballot.Problem {
  func russian(_ words: Words) -> String {
    switch self {
    case .pollIsClosed: "Этот опрос закрыт."
    case .pollIsNotOpenYet: "Этот опрос ещё не открыт."
    case .noSuchOption(let number): "В этом опросе нет варианта \(number)."
    case .tooFewChoices(let least):
      "Отметьте хотя бы \(words.counted(least, "вариант", "варианта", "вариантов"))."
    case .tooManyChoices(let most):
      "Отметьте не больше \(words.counted(most, "варианта", "вариантов", "вариантов"))."
    case .noSuchScore:
      "Баллы — от \(Ballot.points.lowerBound) до \(Ballot.points.upperBound)."
    case .otherKind: "Этот опрос принимает бюллетени другого вида."
    case .notEligible: "Вас нет в списке тех, кто может голосовать."
    case .logIsDamaged: "Журнал опроса повреждён, в него ничего не добавляется."
    }
  }
}
