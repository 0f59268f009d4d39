/// What the search takes for the same, as the tokenizer of its index does: letters of either case,
/// with or without diacritics.
///
/// In addition "ё" is "е" here; the index keeps them apart.
enum WordFolding {
  /// Letters, numbers and what stands in private use.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isOfWord(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  static func isOfWord(ascii byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte
  }

  /// Whether it may stand in a word without being a part of it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    0x300...0x331 ~= scalar.value
  }

  /// Appends the UTF-8 of what a letter folds to.
  static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80:
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      folded.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    // Most of Cyrillic, without a look at Unicode's tables.
    case 0x430...0x44F: folded.append(contentsOf: UTF8.encode(scalar) ?? .init())
    case 0x401, 0x451: folded.append(contentsOf: "е".utf8)
    case 0x3C2: folded.append(contentsOf: "σ".utf8)
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
        let base = bases[lower.value] ?? lower
        folded.append(contentsOf: UTF8.encode(base) ?? .init())
      }
    }
  }

  private static let bases: [UInt32: Unicode.Scalar] = {
    var bases: [UInt32: Unicode.Scalar] = [:]
    for (base, letters) in latin {
      for letter in letters.unicodeScalars { bases[letter.value] = base }
    }
    return bases
  }()

  /// The precomposed small letters of Unicode whose decomposition begins with one of ASCII.
  private static let latin: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]
}
