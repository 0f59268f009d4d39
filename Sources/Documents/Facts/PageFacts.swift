import Articles
import Deciphering
import FoundationEssentials

/// What a page's markup says of the article on it.
struct PageFacts {
  var title: String?
  /// Another title that structured data gives beside the headline.
  var structuredName: String?
  /// The title of the window, which often names the site too.
  var windowTitle: String?
  var authors: [Author] = []
  var published: Date?
  var updated: Date?
  var publication: Publication?
  var language: String?
  var url: String?
  var translations: [Translation] = []
  var sections: [String] = []
  var tags: [String] = []
  var rating: RatingSummary?
  var summary: String?
  /// Against which the page's links are resolved.
  var base: PageAddress?

  /// Reads what the head says, and what is meant for machines only.
  init(_ tree: HTMLTree, url: String?) {
    let own = PageAddress(url)
    base = own
    if let node = tree.first(.base), let href = tree.value(.href, of: node) {
      base = PageAddress(PageAddress.absolute(href, on: own)) ?? own
    }
    var names: [String: [String]] = [:]
    var structured: [JSONText] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html: language = language ?? tree.value(.lang, of: index).flatMap(Self.tag)
      case .title where windowTitle == nil: windowTitle = Self.title(index, in: tree)
      case .meta:
        let name =
          tree.value(.property, of: index) ?? tree.value(.name, of: index)
          ?? tree.value(.itemprop, of: index)
        guard let name, let content = tree.value(.content, of: index)?.meaning else { continue }
        // "DC.title" and "dc:title" are one name, and a property may be several.
        for name in name.lowercased().replacing(".", with: ":").split(separator: " ").prefix(8) {
          names[String(name), default: []].append(content)
        }
      case .link: readLink(index, in: tree)
      case .script where structured.count < 20:
        guard tree.value(.type, of: index)?.lowercased() == "application/ld+json" else { continue }
        if let value = Self.structured(index, in: tree) { structured.append(value) }
      default: continue
      }
    }
    readNames(names)
    for value in structured { readStructured(value) }
    readAuthors(names)
    settleTitle(tree, shared: names)
  }

  /// Adds what the text itself is marked with, and who its by-line names.
  mutating func complete(_ tree: HTMLTree, main: MainText) {
    readMarks(tree, main: main.roots.first)
    if authors.isEmpty, let byLine = main.byLine { readByLine(byLine, in: tree) }
  }
}

extension PageFacts {
  private mutating func readNames(_ names: [String: [String]]) {
    func first(_ keys: String...) -> String? {
      for key in keys { if let value = names[key]?.first { return value } }
      return nil
    }
    published = first(
      "article:published_time",
      "datepublished",
      "date",
      "dc:date",
      "dc:date:issued",
      "dcterms:created",
      "dcterms:issued",
      "pubdate",
      "parsely-pub-date",
      "citation_publication_date"
    ).flatMap(DateText.date)
    updated = first("article:modified_time", "datemodified", "og:updated_time", "last-modified")
      .flatMap(DateText.date)
    publication = first("og:site_name", "application-name", "dc:publisher").map {
      Publication(name: $0)
    }
    language = language ?? first("og:locale", "dc:language").flatMap(Self.tag)
    url = url ?? first("og:url").flatMap { PageAddress.absolute($0, on: base) }
    sections = names["article:section"] ?? []
    var tags = names["article:tag"] ?? []
    for words in names["keywords"] ?? [] {
      tags += words.split { $0 == "," || $0 == ";" }.compactMap { String($0).meaning }
    }
    for tag in tags.prefix(100) where !self.tags.contains(tag) { self.tags.append(tag) }
    summary = first("description", "og:description", "dc:description", "twitter:description")
  }

  /// Who wrote it, where structured data does not say.
  private mutating func readAuthors(_ names: [String: [String]]) {
    for key in Self.authorNames where authors.isEmpty {
      for name in (names[key] ?? []).prefix(50) {
        addAuthors(named: HTMLFragment.plainText(of: name))
      }
    }
  }

  private static let authorNames = [
    "dc:creator", "dcterms:creator", "dcterm:creator", "author", "parsely-author",
    "sailthru:author", "citation_author", "byl", "article:author_name", "article:author",
    "og:article:author",
  ]

  /// Adds those whom a text such as "By Ann Orr and Bo Ek" names, or the text as one name.
  mutating func addAuthors(named text: String) {
    // Some sites give the address of a profile there.
    guard let text = text.meaning, PageAddress(text) == nil, !text.hasPrefix("http"),
      !text.hasPrefix("@")
    else { return }
    let names = ByLine.names(in: text, needsWord: false)
    for name in names.isEmpty ? [ByLine.withoutWord(text)] : names { add(Author(name: name)) }
  }

  private mutating func readLink(_ node: Int, in tree: HTMLTree) {
    let relations = tree.value(.rel, of: node)?.lowercased().split(separator: " ") ?? []
    guard let href = tree.value(.href, of: node).flatMap({ PageAddress.absolute($0, on: base) })
    else { return }
    if relations.contains("canonical") { url = url ?? href }
    if relations.contains("alternate"), translations.count < 100,
      let language = tree.value(.hreflang, of: node).flatMap(Self.tag),
      !translations.contains(where: { $0.language == language })
    {
      translations.append(Translation(language: language, url: href))
    }
  }

  private static func title(_ node: Int, in tree: HTMLTree) -> String? {
    // A picture can have a title too.
    guard tree.nodes[tree.nodes[node].parent].tag == .head else { return nil }
    return tree.words(of: node).meaning
  }

  private static func structured(_ node: Int, in tree: HTMLTree) -> JSONText? {
    var bytes = tree.children(of: node).flatMap { tree.text[tree.nodes[$0].text] }[...]
    guard bytes.count <= 1 << 18 else { return nil }
    // Pages that were XHTML once wrap their scripts; what JSON5 takes for a comment may stay.
    if let opening = bytes.prefix(20).firstRange(of: Array("<![CDATA[".utf8)) {
      bytes = bytes[opening.upperBound...]
      if let closing = bytes.ranges(of: Array("]]>".utf8)).last {
        bytes = bytes[..<closing.lowerBound]
      }
    }
    return JSONText(Array(bytes))
  }

  mutating func add(_ author: Author) {
    if let index = authors.firstIndex(where: { $0.name == author.name }) {
      authors[index].affiliation = authors[index].affiliation ?? author.affiliation
      authors[index].email = authors[index].email ?? author.email
      authors[index].url = authors[index].url ?? author.url
    } else if authors.count < 50, author.name.count <= 200 {
      authors.append(author)
    }
  }

  /// A BCP 47 tag, also from "en_US"; nil for anything else, "x-default" among it.
  static func tag(_ text: String) -> String? {
    let tag = text.trimmed.replacing("_", with: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) }), tag.utf8.count <= 35,
      tag.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    else { return nil }
    return language.lowercased() + tag.dropFirst(language.count)
  }
}
