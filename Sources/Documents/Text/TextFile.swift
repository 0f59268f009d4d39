import Articles
import Deciphering

/// Reads plain text, among it pages saved as text.
public enum TextFile {
  /// A text of more paragraphs is too complex.
  private static let mostBlocks = 200_000

  /// Reads the article that a text is, and the polls on it.
  ///
  /// The encoding is found out from the bytes. `name` is the file's name, without folders.
  ///
  /// - Throws: `DocumentError.notReadable` when there is no text, `.tooComplex` when there are more
  ///   paragraphs than a reader could want.
  public static func read(
    _ bytes: [UInt8],
    name: String?,
    url: String?
  ) throws(DocumentError) -> ReadDocument {
    if bytes.isEmpty { throw .notReadable("an empty document") }
    if let kind = Sniffing.binaryKind(of: bytes) { throw .notReadable(kind) }
    var source = TextLine.lines(of: TextDecoding.utf8(bytes, declared: nil))
    let (lines, numbers) = pageLines(of: source)
    if lines.isEmpty { throw .notReadable("a document without text") }

    let furniture = PageFurniture(lines)
    var article = Article(
      guid: url,
      title: furniture.title ?? "",
      url: url,
      authors: furniture.authors,
      published: furniture.published,
      sections: furniture.sections,
      translations: furniture.translations,
      sourceRating: furniture.rating
    )
    var lead: [String] = []
    for (index, line) in lines.enumerated() {
      if furniture.removed.contains(index) {
        source[numbers[index]] = .blank
      } else if line.paragraph == furniture.leadParagraph {
        lead.append(source[numbers[index]].text)
        source[numbers[index]] = .blank
      }
    }
    if furniture.removed.isEmpty { takeTitle(from: &source, into: &article) }
    if !lead.isEmpty { article.lead = [Span(TextBlocks.joined(lead))] }
    let blocks = TextBlocks(source).blocks
    guard blocks.count <= Self.mostBlocks else { throw .tooComplex }
    article.body = Body(blocks)
    article.complete(words: words(of: article))
    // The tongue that the page is in is no translation of it.
    article.translations.removeAll { $0.language == article.language }
    if article.title.isEmpty { article.title = name ?? "" }
    return ReadDocument(article: article, polls: furniture.polls)
  }
}

extension TextFile {
  /// The lines with words, and where each stands in the text.
  private static func pageLines(of source: [TextLine]) -> ([PageLine], [Int]) {
    var lines: [PageLine] = []
    var numbers: [Int] = []
    var paragraph = 0
    for (number, line) in source.enumerated() {
      if line.isBlank {
        paragraph += 1
      } else {
        lines.append(PageLine(line.text, paragraph: paragraph))
        numbers.append(number)
      }
    }
    return (lines, numbers)
  }

  /// A first line that stands alone and is no sentence is the title; a line "By …" below it names
  /// the authors.
  private static func takeTitle(from source: inout [TextLine], into article: inout Article) {
    guard let first = source.firstIndex(where: { !$0.isBlank }), first + 1 < source.count,
      source[first + 1].isBlank, source[first].indent < 4 || source[first].text.utf8.count < 80,
      source[first].text.count <= 120, PageFurniture.isTitle(source[first].text),
      source[first].marker == nil, !source[first].isQuoted, !source[first].isRule,
      let next = source[(first + 1)...].firstIndex(where: { !$0.isBlank })
    else { return }
    article.title = source[first].text.folded
    source[first] = .blank
    let names = ByLine.names(in: source[next].text, needsWord: true)
    let isAlone = next + 1 < source.count && source[next + 1].isBlank
    if isAlone, !names.isEmpty {
      article.authors = names.map { Author(name: $0) }
      source[next] = .blank
    }
  }

  private static func words(of article: Article) -> String {
    var words = article.lead.text
    for block in article.body.blocks {
      if words.utf8.count > 1 << 14 { break }
      switch block {
      case .paragraph(let spans), .heading(_, let spans):
        words += (words.isEmpty ? "" : " ") + spans.text
      default: continue
      }
    }
    return words
  }
}
