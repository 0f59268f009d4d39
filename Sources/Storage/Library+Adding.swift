public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Takes documents of a source in, within one transaction; the source is made if it is new.
  ///
  /// An article that the source gave before is known again by its guid, else by its address, else
  /// by its text. What changed in it is taken over; its key, its ratings, ballots, places and
  /// statuses stay. A poll is known again by its question and options; it stays when the document
  /// has it no more.
  ///
  /// A source that was removed is a source again, with everything that was said to its articles.
  ///
  /// Other processes wait while this writes, so many documents are better given some hundreds at
  /// a time. Where `moreFollow`, the documents outlive this process, but are safe from a loss of
  /// power only when the last call, without it, has returned; that one may bring no documents.
  public func add(
    _ documents: [Document],
    to source: Source,
    at now: Date,
    moreFollow: Bool = false
  ) throws(LibraryError) -> Additions {
    if let removed = try removedSource(at: source.address) { try restoreSource(removed) }
    let work = { (db: Database) in
      var intake = try Intake(source, at: now, in: db)
      for document in documents { try intake.take(document) }
      return try intake.finish()
    }
    return try moreFollow
      ? connections.writeSoon(muchFollows: true, work) : connections.write(work)
  }

  /// Gives an article a text in another language, or another text in a language that it has.
  ///
  /// Only the title, the lead and the body are taken from `text`. A text in the article's own
  /// language is left as its source gives it.
  ///
  /// - Throws: `LibraryError.tooManyLanguages`, or `.notFound` where there is no such article.
  public func addTranslation(
    _ text: Article,
    in language: String,
    of article: ArticleID
  ) throws(LibraryError) {
    let language = language.storable
    try connections.write { db in
      try db.requireArticle(article)
      var shelf = BodyShelf(db: db)
      let slots = try db.all(
        "SELECT id & 63, language FROM bodies WHERE article = ? ORDER BY id",
        [article.rawValue]
      ) { row in (slot: try row.decode(Int64.self, atIndex: 0), language: try row.text(1)) }
      let known = slots.first { $0.language == language }?.slot
      if known == 0 { return }
      let free = (1..<Int64(BodyShelf.most)).first { slot in !slots.contains { $0.slot == slot } }
      guard let slot = known ?? free else {
        throw LibraryError.tooManyLanguages(most: BodyShelf.most)
      }
      let number = BodyShelf.number(article, slot: slot)
      try shelf.remove(where: "bodies.id = ?", [number])
      try shelf.put(text, ArticlePrints(text), ArticleText(text), language: language, as: number)
      try shelf.finish()
    }
  }
}
