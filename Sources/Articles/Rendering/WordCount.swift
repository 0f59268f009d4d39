/// What there is to read in a text.
public struct WordCount: Hashable, Sendable {
  /// Runs without white space that have a letter or a digit.
  public private(set) var words = 0
  /// Chinese and Japanese characters, which stand without spaces.
  public private(set) var ideographs = 0

  public init(of text: String) {
    // Most texts need no more than a look at their bytes.
    if !countASCII(text.utf8) { countScalars(text) }
  }

  /// Whether every byte was ASCII, so that all is counted.
  private mutating func countASCII(_ bytes: String.UTF8View) -> Bool {
    var count = 0
    var isInWord = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if !isInWord { count += 1 }
        isInWord = true
      case 0x00...0x20: isInWord = false
      case 0x80...: return false
      default: break
      }
    }
    words = count
    return true
  }

  private mutating func countScalars(_ text: String) {
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
