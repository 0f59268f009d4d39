import Deciphering

/// What the words in an element's `class` and `id` say about its part in a page.
///
/// Words are looked for as parts of names, since "postBody", "post-body" and "td_post_body1" are all
/// in use.
struct NameSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// Hardly ever part of an article.
  static let unlikely = NameSigns(rawValue: 1)
  /// Part of an article perhaps, whatever else the name says.
  static let possible = NameSigns(rawValue: 2)
  /// Speaks for text of an article.
  static let good = NameSigns(rawValue: 4)
  /// Speaks against it.
  static let bad = NameSigns(rawValue: 8)
  /// Names who wrote it.
  static let byLine = NameSigns(rawValue: 16)
  /// Buttons to share it with.
  static let share = NameSigns(rawValue: 32)
  /// Pictures that stand in for formulas; they are meant to be seen although marked as hidden.
  static let fallback = NameSigns(rawValue: 64)

  /// Perhaps a poll.
  static let poll = NameSigns(rawValue: 128)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of name: some Sequence<UInt8>) {
    let bytes = name.map(\.lowercased)
    var signs: NameSigns = []
    for place in bytes.indices {
      for word in Self.table[Int(bytes[place])] where word.stands(in: bytes, at: place) {
        signs.formUnion(word.signs)
      }
    }
    self = signs
  }

  /// How much one name speaks for an article.
  var weight: Int { (contains(.good) ? 25 : 0) - (contains(.bad) ? 25 : 0) }
}

extension NameSigns {
  private struct Word: Sendable {
    var bytes: [UInt8]
    var signs: NameSigns
    /// Whether no letter or digit may stand beside it.
    var isWhole = false

    func stands(in name: [UInt8], at place: Int) -> Bool {
      let end = place + bytes.count
      guard end <= name.count, name[place..<end].elementsEqual(bytes) else { return false }
      guard isWhole else { return true }
      return (place == 0 || !name[place - 1].isLetter && !name[place - 1].isDigit)
        && (end == name.count || !name[end].isLetter && !name[end].isDigit)
    }
  }

  /// The words by their first byte.
  private static let table: [[Word]] = {
    var signs: [String: NameSigns] = [:]
    for (names, sign) in words {
      for name in names.split(separator: " ") { signs[String(name), default: []].insert(sign) }
    }
    var table = [[Word]](repeating: [], count: 256)
    for (name, signs) in signs {
      table[Int(name.utf8.first ?? 0)].append(Word(bytes: Array(name.utf8), signs: signs))
    }
    for (name, sign) in [("share", NameSigns.share), ("sharedaddy", .share), ("hid", .bad)] {
      let word = Word(bytes: Array(name.utf8), signs: sign, isWhole: true)
      table[Int(word.bytes[0])].append(word)
    }
    return table
  }()

  private static let words: [(String, NameSigns)] = [
    // What people say below a text, and ways to other texts.
    ("comment community disqus remark replies shoutbox combx yom-remote related rss", .unlikely),
    ("pager pagination breadcrumbs supplemental extra legends", .unlikely),
    // The frame of the page.
    ("header footer sidebar menu banner cover-wrap", .unlikely),
    // What somebody has paid for or must ask, and what lies over the page.
    ("-ad- ad-break sponsor skyscraper social popup agegate gdpr ai2html", .unlikely),
    ("article body content column main shadow and mathjax", .possible),
    ("article body content entry main page post text blog story", .good),
    ("comment combx shoutbox contact share com- related tags outbrain media meta", .bad),
    ("footer masthead sidebar banner widget scroll hidden", .bad),
    ("-ad- promo sponsor skyscraper shopping gdpr", .bad),
    ("byline author dateline writtenby", .byLine),
    ("fallback-image", .fallback),
    ("poll vote voting survey opros golosovanie umfrage sondage encuesta", .poll),
    ("sondaggio enquete", .poll),
  ]
}
