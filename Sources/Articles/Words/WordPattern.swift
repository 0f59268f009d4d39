/// Words that stand side by side in a text, each in one of its forms.
public struct WordPattern: Hashable, Sendable {
  /// For each word the forms in which it may stand; the typed one among them, first.
  public let words: [[WordForm]]

  /// Of a single word that was not put into quotation marks, other forms are looked for, too.
  public init(_ text: QueryText) {
    let typed = FoldedWord.words(of: text.words).map { word in
      String(decoding: word.letters, as: UTF8.self)
    }
    if typed.count == 1, !text.isPhrase, !text.isBeginning {
      let exact = WordForm(typed[0])
      let others = WordForm.forms(of: typed[0]).subtracting([exact])
      words = [[exact] + others.sorted { $0.text < $1.text }]
    } else {
      words = typed.enumerated().map { place, word in
        [WordForm(word, isBeginning: text.isBeginning && place == typed.count - 1)]
      }
    }
  }

  /// Which words of a text they are, one occurrence after another without overlaps.
  func occurrences(in text: [FoldedWord]) -> [Range<Int>] {
    guard !words.isEmpty, words.count <= text.count else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    while place + words.count <= text.count {
      let isThere = words.indices.allSatisfy { offset in
        words[offset].contains { $0.matches(text[place + offset].letters) }
      }
      if isThere { found.append(place..<place + words.count) }
      place += isThere ? words.count : 1
    }
    return found
  }
}
