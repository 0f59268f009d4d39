import Articles
import Deciphering

extension PageFacts {
  /// Reads a block of JSON-LD: the article in it, wherever it stands.
  mutating func readStructured(_ value: JSONText) {
    for thing in Self.things(in: value) {
      if let rating = thing["aggregateRating"] { readRating(rating) }
      let types = thing["@type"]?.values.compactMap(\.words) ?? []
      if types.contains("AggregateRating") { readRating(thing) }
      guard types.contains(where: Self.isArticle) else { continue }
      if title == nil, let headline = (thing["headline"] ?? thing["name"])?.words {
        title = HTMLFragment.plainText(of: headline)
        structuredName = thing["name"]?.words.map(HTMLFragment.plainText)
      }
      published = published ?? thing["datePublished"]?.words.flatMap(DateText.date)
      updated = updated ?? thing["dateModified"]?.words.flatMap(DateText.date)
      language = language ?? thing["inLanguage"]?.words.flatMap(Self.tag)
      summary = summary ?? thing["description"]?.words.map(HTMLFragment.plainText)
      if publication == nil, let publisher = thing["publisher"], let name = publisher.words {
        publication = Publication(name: name)
      }
      if publication?.url == nil { publication?.url = thing["publisher"]?["url"]?.words }
      for author in thing["author"]?.values.prefix(50) ?? [] { readAuthor(author) }
      if sections.isEmpty {
        sections = thing["articleSection"]?.values.prefix(20).compactMap(\.words) ?? []
      }
      readKeywords(thing["keywords"])
    }
  }
}

extension PageFacts {
  /// The objects at the top, in lists and in `@graph`.
  private static func things(in value: JSONText) -> [JSONText] {
    value.values.prefix(100).flatMap { thing in
      [thing] + (thing["@graph"]?.values.prefix(200) ?? [])
        + (thing["mainEntity"].map { [$0] } ?? [])
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
  }

  private mutating func readAuthor(_ value: JSONText) {
    // Some give the address of a profile in place of the name.
    guard let name = value.words, PageAddress(name) == nil else { return }
    let affiliation = [
      value["jobTitle"]?.words, (value["affiliation"] ?? value["worksFor"])?.words,
    ]
    .compactMap { $0 }.joined(separator: ", ")
    add(
      Author(
        name: name,
        affiliation: affiliation.isEmpty ? nil : affiliation,
        email: value["email"]?.words,
        url: value["url"]?.words.flatMap { PageAddress.absolute($0, on: base) }
      )
    )
  }

  private mutating func readKeywords(_ value: JSONText?) {
    guard tags.isEmpty, let value else { return }
    for word in value.values.prefix(100).compactMap(\.words) {
      for tag in word.split(separator: ",").compactMap({ String($0).meaning })
      where !tags.contains(tag) {
        tags.append(tag)
      }
    }
  }

  private mutating func readRating(_ value: JSONText) {
    let stars = StructuredRating(
      value: value["ratingValue"]?.words,
      count: (value["ratingCount"] ?? value["reviewCount"])?.words,
      best: value["bestRating"]?.words
    )
    rating = rating ?? stars.summary
  }
}
