import Articles
import GRDB

/// Finds out which articles are the same, so that they are shown once.
///
/// Two articles of different sources are the same if their addresses come to the same page, or if
/// they have the same title and text. The later one is then a copy: it points to the first, which
/// stands in the lists of both sources and has whatever was said to either.
///
/// An address that a source gave to several articles tells nothing, as with feeds whose articles
/// all point to one page. So does a text of a few words. A source has one article at most among
/// those that are shown as one.
struct CopyFinding {
  /// With fewer words a text is no reason to take two articles for one.
  static let fewestWords = 20
  /// How many articles with one address, or one text, are looked at.
  private static let most = 64

  let db: Database

  /// Brings what is known of an article's copies up to date, after it came, changed or was shown
  /// again.
  func settle(_ id: Int64) throws {
    guard let article = try article(id), !article.isHidden else { return }
    if let original = article.original {
      if try isSame(article, asAnyOf: original) { return }
      try part(id, from: original)
    }
    var isOriginal = false
    for copy in try copies(of: id) {
      guard let other = try self.article(copy) else { continue }
      if try isSame(article, other) {
        isOriginal = true
      } else {
        try part(copy, from: id)
      }
    }
    if !isOriginal, let original = try original(for: article) { try link(id, to: original) }
  }

  /// The same for those with an address, after one of them got another: it may tell something again.
  func settleThose(with addressKey: Int64) throws {
    let articles = try db.all(
      "SELECT id FROM articles WHERE addressKey = ? AND NOT isHidden ORDER BY id DESC LIMIT \(Self.most)",
      [addressKey]
    ) { row in try row.decode(Int64.self, atIndex: 0) }
    for article in articles { try settle(article) }
  }

  /// Takes an article out of those that are the same, before it is hidden or removed.
  ///
  /// Where it is the one that is shown, its first copy takes its place, with all that was said.
  func release(_ id: Int64) throws {
    let copies = try copies(of: id)
    try db.run("UPDATE articles SET original = NULL WHERE id = ? AND original NOT NULL", [id])
    guard let heir = copies.first else { return }
    try db.run("UPDATE articles SET original = NULL WHERE id = ?", [heir])
    for copy in copies.dropFirst() {
      try db.run("UPDATE articles SET original = ? WHERE id = ?", [heir, copy])
    }
    try Belongings(db: db).move(from: id, to: heir)
  }

  /// Gives an article that is shown again what was said to it while others stood for it, where these
  /// are hidden now.
  func reclaim(_ id: Int64) throws {
    guard let article = try article(id), article.original == nil else { return }
    for other in try same(article, isHidden: true) where other.source != article.source {
      try Belongings(db: db).move(from: other.id, to: id)
    }
  }

  /// Whether another article may be the same, by the index alone.
  func mayHaveCopies(addressKey: Int64?, print: Int64, words: Int) throws -> Bool {
    if let addressKey {
      let sql = "SELECT 1 FROM articles WHERE addressKey = ? LIMIT 1"
      if try db.first(sql, [addressKey], { _ in true }) == true { return true }
    }
    guard words >= Self.fewestWords else { return false }
    return try db.first(
      """
      SELECT 1 FROM articles WHERE textFingerprint = ? AND length >= \(Self.fewestWords) LIMIT 1
      """,
      [print]
    ) { _ in true } == true
  }
}

extension CopyFinding {
  private struct Known {
    var id: Int64
    var source: Int64
    var original: Int64?
    var addressKey: Int64?
    var print: Int64
    var words: Int
    var isHidden: Bool

    init(_ row: Row) throws {
      id = try row.decode(atIndex: 0)
      source = try row.decode(atIndex: 1)
      original = try row.decode(atIndex: 2)
      addressKey = try row.decode(atIndex: 3)
      print = try row.decode(atIndex: 4)
      words = try row.decode(atIndex: 5)
      isHidden = try row.decode(Int.self, atIndex: 6) != 0
    }

    func hasText(of other: Known) -> Bool {
      print == other.print && min(words, other.words) >= CopyFinding.fewestWords
    }
  }

  private static let columns = """
    SELECT id, source, original, addressKey, textFingerprint, length, isHidden FROM articles
    """

  private func article(_ id: Int64) throws -> Known? {
    try db.first("\(Self.columns) WHERE id = ?", [id], Known.init)
  }

  private func copies(of id: Int64) throws -> [Int64] {
    try db.all("SELECT id FROM articles WHERE original = ? ORDER BY id", [id]) { row in
      try row.decode(atIndex: 0)
    }
  }

  /// Those with this address; none where it tells nothing.
  private func withAddress(of article: Known, isHidden: Bool) throws -> [Known] {
    guard let key = article.addressKey else { return [] }
    let found = try db.all(
      "\(Self.columns) WHERE addressKey = ? AND isHidden = ? ORDER BY id LIMIT \(Self.most + 1)",
      [key, isHidden],
      Known.init
    )
    let sources = Set(found.map(\.source))
    return found.count <= Self.most && sources.count == found.count ? found : []
  }

  private func withText(of article: Known, isHidden: Bool) throws -> [Known] {
    guard article.words >= Self.fewestWords else { return [] }
    return try db.all(
      """
      \(Self.columns) WHERE textFingerprint = ? AND length >= \(Self.fewestWords)
        AND isHidden = ? ORDER BY id LIMIT \(Self.most)
      """,
      [article.print, isHidden],
      Known.init
    )
  }

  /// The other articles that are the same, the first ones first.
  private func same(_ article: Known, isHidden: Bool) throws -> [Known] {
    let found =
      try withAddress(of: article, isHidden: isHidden)
      + withText(of: article, isHidden: isHidden)
    return found.filter { $0.id != article.id }.sorted { $0.id < $1.id }
  }

  private func isSame(_ article: Known, _ other: Known) throws -> Bool {
    guard !article.hasText(of: other) else { return true }
    guard let key = article.addressKey, key == other.addressKey else { return false }
    return try withAddress(of: article, isHidden: false).contains { $0.id == other.id }
  }

  private func isSame(_ article: Known, asAnyOf original: Int64) throws -> Bool {
    for id in try [original] + copies(of: original) where id != article.id {
      if let other = try self.article(id), try isSame(article, other) { return true }
    }
    return false
  }

  /// The article that is to be shown for one, if it is the same as others.
  private func original(for article: Known) throws -> Int64? {
    // An address that has just become that of several articles of one source parts who shared it.
    if let key = article.addressKey, try withAddress(of: article, isHidden: false).isEmpty {
      try partThose(with: key)
    }
    for other in try same(article, isHidden: false) {
      let original = other.original ?? other.id
      let isAmongThem = try db.first(
        "SELECT 1 FROM articles WHERE source = ?1 AND (id = ?2 OR original = ?2) AND id <> ?3",
        [article.source, original, article.id]
      ) { _ in true }
      if original != article.id, isAmongThem != true { return original }
    }
    return nil
  }

  private func partThose(with key: Int64) throws {
    let copies = try db.all(
      """
      \(Self.columns) WHERE addressKey = ? AND original NOT NULL ORDER BY id LIMIT \(Self.most)
      """,
      [key],
      Known.init
    )
    for copy in copies {
      if let original = copy.original, try !isSame(copy, asAnyOf: original) {
        try part(copy.id, from: original)
      }
    }
  }

  private func link(_ id: Int64, to original: Int64) throws {
    try db.run("UPDATE articles SET original = ? WHERE id = ?", [original, id])
    try Belongings(db: db).move(from: id, to: original)
  }

  /// Lets a copy stand by itself, as read and as kept as the article was that stood for it.
  private func part(_ id: Int64, from original: Int64) throws {
    try db.run("UPDATE articles SET original = NULL WHERE id = ?", [id])
    try Belongings(db: db).copyMarks(from: original, to: id)
  }
}
