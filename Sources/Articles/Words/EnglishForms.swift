/// Other forms of English words, found by their endings alone.
///
/// A long stem stands for all words that begin with it ("trains" for "train", "trained",
/// "training"); a short one would stand for too many ("car" for "care"), so its forms are named one
/// by one. What this makes up that is no word finds nothing.
enum EnglishForms {
  private static let shortest = 5

  static func forms(of word: String) -> [WordForm] {
    guard word.count >= 3 else { return [] }
    return bases(of: word).flatMap(forms(ofBase:))
  }

  /// What the word may be a form of.
  private static func bases(of word: String) -> [String] {
    if let stem = word.without("ies"), stem.count >= 2 { return [stem + "y", stem + "ie"] }
    for ending in ["ses", "xes", "zes", "ches", "shes"] where word.hasSuffix(ending) {
      return [String(word.dropLast(2)), String(word.dropLast())]
    }
    if let stem = word.without("s"), stem.count >= 3, !"sui".contains(stem.last ?? "s") {
      return [stem]
    }
    if let stem = word.without("ied"), stem.count >= 2 { return [stem + "y"] }
    for ending in ["ing", "ed"] where !word.hasSuffix("eed") {
      guard let stem = word.without(ending), stem.count >= 3, stem.contains(where: isVowel) else {
        continue
      }
      let letters = Array(stem.suffix(2))
      // "running" comes of "run", but "telling" of "tell".
      let isDoubled = letters[0] == letters[1] && !isVowel(letters[0])
      return isDoubled ? [stem, String(stem.dropLast())] : [stem, stem + "e"]
    }
    return [word]
  }

  private static func forms(ofBase base: String) -> [WordForm] {
    guard let last = base.last else { return [] }
    let isAfterConsonant = !isVowel(base.dropLast().last ?? "a")
    let isOfE = last == "e"
    let isOfY = last == "y" && isAfterConsonant
    let stem = isOfE || isOfY ? String(base.dropLast()) : base
    if stem.count >= shortest { return [WordForm(stem, isBeginning: true)] }
    var forms = [base, base + "s"]
    if isOfE {
      forms += [base + "d", stem + "ing"]
    } else if isOfY {
      forms += [stem + "ies", stem + "ied", base + "ing"]
    } else {
      forms += [base + "es", base + "ed", base + "ing"]
      if !isVowel(last), !isAfterConsonant {
        forms += [base + String(last) + "ed", base + String(last) + "ing"]
      }
    }
    let named = forms.map { WordForm($0) }
    return base.count >= shortest ? named + [WordForm(base, isBeginning: true)] : named
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}

extension String {
  /// What stands before an ending; nil where the text has another one.
  func without(_ ending: String) -> String? {
    hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}
