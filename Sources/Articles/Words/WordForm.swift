/// A form of a word, or all words that begin so.
public struct WordForm: Hashable, Sendable {
  /// Folded.
  public var text: String
  public var isBeginning: Bool
  let letters: [UInt8]

  init(_ text: String, isBeginning: Bool = false) {
    self.text = text
    self.isBeginning = isBeginning
    letters = Array(text.utf8)
  }

  func matches(_ word: [UInt8]) -> Bool {
    isBeginning ? word.starts(with: letters) : word == letters
  }

  /// The word itself, and its other forms where it is English or Russian.
  static func forms(of word: String) -> Set<WordForm> {
    let scalars = word.unicodeScalars
    var forms: Set<WordForm> = [WordForm(word)]
    if scalars.allSatisfy({ 0x61...0x7A ~= $0.value }) {
      forms.formUnion(EnglishForms.forms(of: word))
    } else if scalars.allSatisfy({ 0x430...0x44F ~= $0.value }) {
      forms.formUnion(RussianForms.forms(of: word))
    }
    return forms
  }
}
