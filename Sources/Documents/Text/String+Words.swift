import Deciphering

extension String {
  /// Every run of white space one space, none at the ends.
  var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isPending = false
    for byte in utf8 {
      if byte.isSpace {
        isPending = !bytes.isEmpty
      } else {
        if isPending { bytes.append(0x20) }
        isPending = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With a space for every blank of another width, and without those of none.
  var withPlainSpaces: String {
    guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xEF }) else {
      return self
    }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
      case 0x200B, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Folded, or nil where nothing is left.
  var meaning: String? {
    let text = folded
    return text.isEmpty ? nil : text
  }

  /// The beginning, cut at a word and marked with "…" when it has more than `most` characters.
  func cut(to most: Int) -> String {
    guard let end = index(startIndex, offsetBy: most, limitedBy: endIndex), end < endIndex else {
      return self
    }
    // One character is the mark's own.
    let head = self[..<index(before: end)]
    let whole = self[head.endIndex].isWhitespace ? head.endIndex : head.lastIndex(of: " ")
    var words = head[..<(whole ?? head.endIndex)]
    while let last = words.last, last.isWhitespace || ",;:–—-(".contains(last) {
      words.removeLast()
    }
    return words + "…"
  }

  /// The first sentence: up to a full stop, question or exclamation mark before a space and a
  /// capital letter.
  var firstSentence: String {
    var index = startIndex
    var letters = 0
    while index < endIndex {
      let after = self.index(after: index)
      if ".!?…".contains(self[index]), letters > 1, after < endIndex, self[after] == " " {
        let next = self.index(after: after)
        if next < endIndex, self[next].isUppercase || !self[next].isLetter {
          return String(self[..<after])
        }
      }
      // "U.S. wants" and "J. Smith" do not end at the initial's point.
      letters = self[index].isLetter || self[index].isNumber ? letters + 1 : 0
      index = after
    }
    return self
  }
}
