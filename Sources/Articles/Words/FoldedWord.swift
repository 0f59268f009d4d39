/// A word of a text as search sees it.
struct FoldedWord: Equatable {
  /// UTF-8.
  var letters: [UInt8]
  /// Where it stands, in characters of the text.
  var characters: Range<Int>

  /// The words of a text, taken apart as the search index does.
  static func words(of text: some StringProtocol) -> [FoldedWord] {
    var reading = FoldedWords()
    // A line break of two bytes is one character.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      for byte in text.utf8 { reading.take(ascii: byte) }
    } else {
      for character in text { reading.take(character) }
    }
    reading.endWord()
    return reading.words
  }
}

/// Words while a text is gone through.
private struct FoldedWords {
  var words: [FoldedWord] = []
  private var letters: [UInt8] = []
  private var start = 0
  private var end = 0
  private var number = 0

  mutating func take(ascii byte: UInt8) {
    if WordFolding.isOfWord(ascii: byte) {
      if letters.isEmpty { start = number }
      letters.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
      end = number + 1
    } else {
      endWord()
    }
    number += 1
  }

  mutating func take(_ character: Character) {
    for scalar in character.unicodeScalars {
      if WordFolding.isOfWord(scalar) {
        if letters.isEmpty { start = number }
        WordFolding.fold(scalar, into: &letters)
        end = number + 1
      } else if !WordFolding.isMark(scalar) {
        endWord()
      }
    }
    number += 1
  }

  mutating func endWord() {
    if letters.isEmpty { return }
    words.append(FoldedWord(letters: letters, characters: start..<end))
    letters = []
  }
}
