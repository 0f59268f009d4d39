import Deciphering

/// Guesses a text's language from its script and its commonest words.
enum LanguageGuess {
  /// A BCP 47 tag, or nil when unsure.
  static func language(of text: some StringProtocol) -> String? {
    var letters: [Script: Int] = [:]
    var counts: [Substring: Int] = [:]
    let sample = String(decoding: text.utf8.prefix(1 << 14), as: UTF8.self).lowercased()
    for scalar in sample.unicodeScalars {
      if let script = Script(scalar) { letters[script, default: 0] += 1 }
    }
    let all = letters.values.reduce(0, +)
    guard all >= 20, let (script, most) = letters.max(by: { $0.value < $1.value }),
      most * 10 > all * 6
    else { return nil }
    let words = sample.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    for word in words { counts[word, default: 0] += 1 }
    switch script {
    case .latin: return best(of: latin, counts, words: words.count)
    case .cyrillic: return cyrillic(sample, counts, words: words.count)
    case .han: return (letters[.kana] ?? 0) * 20 > all ? "ja" : "zh"
    case .kana: return "ja"
    case .hangul: return "ko"
    case .greek: return "el"
    case .hebrew: return "he"
    case .georgian: return "ka"
    case .armenian: return "hy"
    // Arabic letters serve Persian and Urdu too, Devanagari several languages.
    case .arabic:
      return sample.unicodeScalars.contains { "پچژگ".unicodeScalars.contains($0) }
        ? nil : "ar"
    }
  }
}

extension LanguageGuess {
  private enum Script {
    case latin
    case cyrillic
    case greek
    case hebrew
    case arabic
    case georgian
    case armenian
    case han
    case kana
    case hangul

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F: self = .latin
      case 0x400...0x52F: self = .cyrillic
      case 0x370...0x3FF: self = .greek
      case 0x5D0...0x5EA: self = .hebrew
      case 0x620...0x6D3: self = .arabic
      case 0x10D0...0x10FF: self = .georgian
      case 0x561...0x587: self = .armenian
      case 0x4E00...0x9FFF: self = .han
      case 0x3041...0x30FF: self = .kana
      case 0xAC00...0xD7A3: self = .hangul
      default: return nil
      }
    }
  }

  private static let latin: [(String, Set<Substring>)] = [
    (
      "en",
      ["the", "of", "and", "to", "in", "is", "that", "it", "was", "for", "with", "are", "this"]
    ),
    ("de", ["der", "die", "und", "das", "ist", "nicht", "ein", "eine", "zu", "den", "mit", "von"]),
    ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "que", "du", "pour", "pas"]),
    ("es", ["el", "la", "los", "las", "que", "y", "en", "una", "por", "con", "del", "para"]),
    ("it", ["il", "di", "che", "la", "è", "per", "un", "non", "della", "sono", "con", "gli"]),
    ("pt", ["o", "os", "que", "não", "uma", "do", "da", "em", "para", "com", "dos", "é"]),
    ("nl", ["de", "het", "een", "van", "en", "niet", "dat", "is", "op", "zijn", "voor", "met"]),
    ("pl", ["w", "i", "na", "nie", "się", "jest", "że", "do", "z", "to", "jak", "przez"]),
    (
      "tr", ["ve", "bir", "bu", "için", "ile", "de", "da", "çok", "olarak", "daha", "gibi", "olan"]
    ),
  ]

  private static let slavic: [(String, Set<Substring>)] = [
    (
      "ru", ["и", "в", "не", "на", "что", "с", "по", "это", "как", "его", "от", "для", "из", "был"]
    ),
    ("uk", ["і", "в", "не", "на", "що", "з", "у", "та", "це", "як", "його", "від", "для", "є"]),
    ("bg", ["и", "в", "не", "на", "че", "с", "по", "това", "за", "се", "от", "да", "са", "е"]),
  ]

  private static func cyrillic(
    _ sample: String,
    _ counts: [Substring: Int],
    words: Int
  ) -> String? {
    // Letters that Russian, Ukrainian and Bulgarian lack: Kazakh, Serbian, Belarusian and others.
    let foreign = sample.unicodeScalars.filter { "ңқғүұһәөўђћњљџќѓѕ".unicodeScalars.contains($0) }
    if foreign.count * 100 > sample.unicodeScalars.count { return nil }
    return best(of: slavic, counts, words: words)
  }

  /// The language whose words make up a twentieth of the text and a good part more than any other's.
  private static func best(
    of languages: [(String, Set<Substring>)],
    _ counts: [Substring: Int],
    words: Int
  ) -> String? {
    let hits = languages.map { language, common in
      (language, common.reduce(0) { $0 + (counts[$1] ?? 0) })
    }.sorted { $0.1 > $1.1 }
    guard let first = hits.first, first.1 >= 3, first.1 * 20 >= words else { return nil }
    if let second = hits.dropFirst().first, first.1 * 4 < second.1 * 5 { return nil }
    return first.0
  }
}
