/// Other forms of Russian words, found by their endings alone.
///
/// As in `EnglishForms`: a stem of four letters and more stands for all that begins with it, a
/// shorter one has its endings named.
enum RussianForms {
  private static let shortest = 4

  static func forms(of word: String) -> [WordForm] {
    guard word.count >= 4 else { return [] }
    let stem = stem(of: word)
    var forms = forms(ofStem: stem)
    // A vowel of the last syllable comes and goes: "рынок", "рынка".
    for ending in ["ок", "ек", "ец", "ень"] {
      guard let rest = word.without(ending), let last = ending.dropFirst().first, rest.count >= 3
      else { continue }
      forms += self.forms(ofStem: rest + String(last))
    }
    return forms
  }

  private static func stem(of word: String) -> String {
    let bare = ["ся", "сь"].lazy.compactMap { word.without($0) }.first { $0.count >= 4 } ?? word
    return endings.lazy.compactMap { bare.without($0) }.first { $0.count >= 3 } ?? bare
  }

  private static func forms(ofStem stem: String) -> [WordForm] {
    stem.count >= shortest
      ? [WordForm(stem, isBeginning: true)]
      : (nounEndings + adjectiveEndings).map { WordForm(stem + $0) }
  }

  /// The longer ones first.
  ///
  /// Of verbs there are those that leave the vowel of the stem ("чита-ет").
  private static let endings =
    (nounEndings + adjectiveEndings + [
      "ешь", "ишь", "ите", "ете", "йте", "ет", "ют", "ит", "ат", "ят", "ут", "ла", "ло", "ли", "ть",
      "й",
    ])
    .filter { !$0.isEmpty }.sorted { $0.count > $1.count }

  private static let nounEndings = [
    "", "а", "у", "е", "ы", "и", "о", "ь", "я", "ю", "ом", "ем", "ой", "ей", "ов", "ев", "ам", "ям",
    "ами", "ями", "ах", "ях", "ью", "ия", "ии", "ию", "ий", "ие", "ья", "ье", "ьи", "ией", "ием",
    "иям", "иях", "иями",
  ]

  private static let adjectiveEndings = [
    "ый", "ая", "ое", "ые", "ого", "ому", "ым", "ых", "ыми", "ую", "яя", "ее", "его", "ему", "им",
    "их", "ими", "юю",
  ]
}
