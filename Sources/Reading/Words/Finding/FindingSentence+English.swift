extension FindingSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .found(let count, let unread):
      "\(words.number(count)) found" + (unread > 0 ? ", \(words.number(unread)) unread" : "")
    case .moreThan(let count): "more than \(words.number(count))…"
    case .noMatch: "no match"
    case .matches(let count): words.counted(count, "match", "matches")
    case .saved(let name): words.ended("Smart view: \(name)")
    case .chooseSmartView: "Choose a smart view first."
    }
  }
}
