import Articles
import Deciphering

/// The lines of YAML between `---` with which a Markdown file may begin.
struct FrontMatter {
  /// Between the two lines of dashes.
  private(set) var text: String
  /// Where the Markdown begins, in bytes.
  private(set) var end: Int
  /// Which line of the file the first line of `text` is, counted from 1.
  static let firstLine = 2

  /// Nil when the file begins otherwise, or the second line of dashes is missing.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "---".utf8), let first = bytes.firstIndex(of: 0x0A),
      bytes[3..<first].allSatisfy(\.isSpace)
    else { return nil }
    var start = first + 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.starts(with: "---".utf8) || line.starts(with: "...".utf8),
        line.dropFirst(3).allSatisfy(\.isSpace)
      {
        text = String(decoding: bytes[(first + 1)..<start], as: UTF8.self)
        self.end = min(end + 1, bytes.count)
        return
      }
      start = end + 1
    }
    return nil
  }
}

extension Article {
  /// Takes what front matter says; fields that it does not know are passed over.
  init(_ yaml: YAMLText) {
    self.init()
    title = yaml["title"]?.value.words ?? ""
    authors = yaml["authors", "author"].map { Self.authors($0.value) } ?? []
    published = yaml["published", "date"]?.value.words.flatMap(DateText.date)
    updated = yaml["updated", "modified", "lastmod"]?.value.words.flatMap(DateText.date)
    language = yaml["language", "lang"]?.value.words.flatMap(PageFacts.tag)
    sections = yaml["sections", "section"]?.value.allWords ?? []
    tags = yaml["tags", "keywords"]?.value.allWords ?? []
    // "tags: one, two" is one text for YAML.
    if tags.count == 1 { tags = tags[0].split(separator: ",").compactMap { String($0).meaning } }
    if let words = yaml["lead"]?.value.words { lead = [Span(words)] }
    summary = yaml["summary", "description"]?.value.words
    url = yaml["url", "link"]?.value.words.flatMap { PageAddress.absolute($0, on: nil) }
    if let value = yaml["publication"]?.value, let name = value.words ?? value["name"]?.words {
      publication = Publication(name: name, url: value["url"]?.words)
    }
    translations = yaml["translations"].map { Self.translations($0.value) } ?? []
    if let rating = yaml["rating"]?.value { sourceRating = Self.rating(rating) }
  }

  /// The counts of one star to five stars tell all; without them a mean and a count do.
  private static func rating(_ value: YAMLValue) -> RatingSummary? {
    let words = value["histogram"]?.allWords ?? []
    let counts = words.compactMap { Int($0) }
    if words.count == Rating.range.count, counts.count == words.count,
      counts.allSatisfy((0...1_000_000_000_000).contains)
    {
      return RatingSummary(histogram: counts)
    }
    return StructuredRating(value: value["mean"]?.words, count: value["count"]?.words).summary
  }

  private static func authors(_ value: YAMLValue) -> [Author] {
    switch value {
    case .text: return value.words.map { [Author(name: $0)] } ?? []
    case .list(let values): return values.prefix(50).flatMap { authors($0.value) }
    case .fields:
      guard let name = value["name"]?.words else { return [] }
      return [
        Author(
          name: name,
          affiliation: value["affiliation"]?.words,
          email: value["email"]?.words,
          url: value["url"]?.words
        )
      ]
    }
  }

  /// `ru: https://…`, or a list of languages, or of fields `language` and `url`.
  private static func translations(_ value: YAMLValue) -> [Translation] {
    switch value {
    case .text:
      return value.words.flatMap(PageFacts.tag).map { [Translation(language: $0)] } ?? []
    case .list(let values): return values.prefix(100).flatMap { translations($0.value) }
    case .fields(let fields):
      if let language = value["language"]?.words.flatMap(PageFacts.tag) {
        return [Translation(language: language, url: value["url"]?.words)]
      }
      return fields.prefix(100).compactMap { name, value, _ in
        PageFacts.tag(name).map { Translation(language: $0, url: value.words) }
      }
    }
  }
}
