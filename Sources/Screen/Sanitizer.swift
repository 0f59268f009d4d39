/// The rules by which text from outside becomes `SafeText`.
enum Sanitizer {
  /// Whether a text is printable ASCII alone and needs no sanitizing.
  static func isPlain(_ raw: String) -> Bool {
    var raw = raw
    return raw.withUTF8 { bytes in
      for byte in bytes where byte < 0x20 || byte >= 0x7F { return false }
      return true
    }
  }

  static func sanitized(_ raw: String) -> String {
    var safe: [UInt8] = []
    safe.reserveCapacity(raw.utf8.count)
    var marks = 0
    var previous: Unicode.Scalar?
    let scalars = raw.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      switch verdict(on: scalar) {
      case .keep:
        marks = 0
        safe.append(scalar)
      case .mark:
        marks += 1
        // A mark at the beginning would sit on what stands before this text.
        guard previous != nil, marks <= SafeText.mostMarks else { continue }
        safe.append(scalar)
      case .joiner:
        // A joiner joins letters of joining scripts and emoji; elsewhere it only hides.
        let next = index < scalars.endIndex ? scalars[index] : nil
        guard let previous, let next, joins(previous), joins(next) else { continue }
        safe.append(scalar)
      case .replace(let visible):
        marks = 0
        safe.append(visible)
      case .drop:
        continue
      }
      previous = scalar
    }
    return String(decoding: safe, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Sanitizer {
  private enum Verdict {
    case keep
    case mark
    case joiner
    case replace(Unicode.Scalar)
    case drop
  }

  private static func verdict(on scalar: Unicode.Scalar) -> Verdict {
    switch scalar.value {
    case 0x20..<0x7F: .keep
    // What most texts are made of, before categories are looked up.
    case 0xA1..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028, 0x2030..<0x205F: .keep
    case 0x3041..<0x3097, 0x4E00..<0xA000, 0xAC00..<0xD7A4: .keep
    // Vowels and finals of Hangul stand in the cell of the letter before them, as marks do.
    case 0x1161..<0x1200, 0xD7B0..<0xD7C7, 0xD7CB..<0xD7FC: .mark
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .replace(" ")
    // The Unicode block "Control Pictures" shows C0 one to one.
    case 0x00..<0x20: .replace(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: .replace("\u{2421}")
    case 0x80..<0xA0: .replace("\u{FFFD}")
    case 0x200C, 0x200D: .joiner
    // Fillers that are blank though they count as letters.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: .replace(" ")
    case 0x034F, 0x17B4, 0x17B5, 0x180B...0x180F: .drop
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .drop
    case 0xFFF9...0xFFFC: .drop
    case 0xE0000...0xE0FFF: .drop
    default: verdict(byCategoryOf: scalar)
    }
  }

  private static func verdict(byCategoryOf scalar: Unicode.Scalar) -> Verdict {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: .mark
    // Signs such as the Arabic number sign are format characters that one sees.
    case .format: isVisibleFormat(scalar) ? .keep : .drop
    case .control, .surrogate, .unassigned, .privateUse: .replace("\u{FFFD}")
    case .lineSeparator, .paragraphSeparator: .replace(" ")
    default: .keep
    }
  }

  private static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Arabic to the last of the Indic scripts, Mongolian, and the Arabic presentation forms.
    case 0x0600..<0x0E00, 0x0F00..<0x10A0, 0x1780..<0x1900, 0xFB50..<0xFE00, 0xFE70..<0xFEFF:
      true
    default:
      scalar.properties.isEmojiPresentation || scalar.properties.isEmojiModifier
        || (scalar.properties.isEmoji && scalar.value > 0x2000) || scalar.value == 0xFE0F
    }
  }
}
