extension Body {
  /// How many words it has; a Chinese or Japanese character counts as one.
  public var words: Int {
    let count = WordCount(of: plainText)
    return count.words + count.ideographs
  }

  /// How long it takes to read: 230 words or 500 Chinese or Japanese characters a minute, at least 1.
  public var readingMinutes: Int {
    let count = WordCount(of: plainText)
    let minutes = Double(count.words) / 230 + Double(count.ideographs) / 500
    return max(1, Int(minutes.rounded()))
  }
}

/// What there is to read in a text.
private struct WordCount {
  /// Runs without white space that have a letter or a digit.
  var words = 0
  var ideographs = 0

  init(of text: String) {
    var isInWord = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if !isInWord { words += 1 }
        isInWord = true
      case 0x00...0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000:
        isInWord = false
      case 0x21...0x7F:
        break
      case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
        ideographs += 1
        isInWord = false
      default:
        guard !isInWord else { break }
        isInWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        if isInWord { words += 1 }
      }
    }
  }
}
