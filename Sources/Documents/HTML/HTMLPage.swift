import Articles
import Deciphering
import Polls

/// Reads HTML pages.
public enum HTMLPage {
  /// Reads the article of a page, and its polls.
  ///
  /// `url` is where the page was fetched, against which its links are resolved; `contentType` is the
  /// header with which it came and can name the encoding.
  ///
  /// - Throws: `DocumentError.notReadable` when there is no text, `.tooComplex` when there is more
  ///   nesting or more blocks than a reader could want.
  public static func read(
    _ bytes: [UInt8],
    url: String?,
    contentType: String?
  ) throws(DocumentError) -> ReadDocument {
    let tree = try HTMLTree(utf8(bytes, contentType: contentType))
    var facts = PageFacts(tree, url: url)
    var main = MainText(tree, hasAuthors: !facts.authors.isEmpty)
    facts.complete(tree, main: main)
    let boxes = PollBoxes(tree, named: main.perhapsPolls)
    for place in boxes.places { main.leaveOut(place) }
    var blocks = HTMLBlocks(tree, address: facts.base, main: main)
    blocks.read()
    guard !blocks.isFull else { throw .tooComplex }
    let page = blocks.page
    let known = PageFurniture.Known(title: facts.title, authors: facts.authors)
    let lines = PageLine.lines(of: page)
    let furniture = PageFurniture(lines, known: known)
    var text = PageText(page, lines: lines, without: furniture)
    text.removeTitle(facts.title)
    let article = article(facts, furniture, text, url: url)
    let polls =
      furniture.polls
      + boxes.polls.filter { poll in
        !furniture.polls.contains { $0.question == poll.question }
      }
    guard !article.body.isEmpty || !article.lead.isEmpty || !polls.isEmpty else {
      throw .notReadable("a page without text")
    }
    let feeds = PageFeeds(tree, base: facts.base).feeds
    return ReadDocument(article: article, polls: polls, feeds: feeds)
  }
}

extension HTMLPage {
  /// The page in UTF-8.
  ///
  /// A page that was converted to UTF-8 often goes on saying what it was before.
  private static func utf8(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
    if TextDecoding.isSurelyUTF8(bytes) { return TextDecoding.utf8(bytes, declared: "utf-8") }
    let declared = Charset.label(in: contentType) ?? Charset.declared(inPage: bytes)
    return TextDecoding.utf8(bytes, declared: declared)
  }

  private static func article(
    _ facts: PageFacts,
    _ furniture: PageFurniture,
    _ text: PageText,
    url: String?
  ) -> Article {
    var article = Article(
      guid: facts.url ?? url,
      title: facts.title ?? furniture.title ?? "",
      url: facts.url ?? url,
      authors: facts.authors,
      publication: facts.publication,
      published: facts.published ?? furniture.published,
      updated: facts.updated,
      language: facts.language,
      sections: facts.sections,
      tags: facts.tags,
      lead: text.lead,
      body: Body(text.blocks),
      summary: facts.summary,
      sourceRating: facts.rating ?? furniture.rating
    )
    for author in furniture.authors {
      if let index = article.authors.firstIndex(where: { $0.name == author.name }) {
        article.authors[index].affiliation =
          article.authors[index].affiliation ?? author.affiliation
      } else if facts.authors.isEmpty {
        article.authors.append(author)
      }
    }
    for section in furniture.sections where !article.sections.contains(section) {
      article.sections.append(section)
    }
    article.complete(words: text.words)
    let own = article.language
    article.translations = (facts.translations + furniture.translations).reduce(into: []) {
      translations,
      new in
      let isKnown = translations.contains { Self.isSame($0.language, new.language) }
      if !isKnown, !Self.isSame(new.language, own ?? "") { translations.append(new) }
    }
    return article
  }

  /// Whether two tags mean one language, whatever the region.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.split(separator: "-").first?.lowercased() == other.split(separator: "-").first?.lowercased()
  }
}
