import Articles
import Deciphering
import Polls

/// Reads Markdown files with front matter and polls.
public enum MarkdownFile {
  /// Reads the article that a file is, and the polls in it.
  ///
  /// A fenced `poll` block that is right becomes a poll; a wrong one stays as code, and so does front
  /// matter that cannot be read, each with a notice that names the line. `name` is the file's name,
  /// without folders.
  ///
  /// - Throws: `DocumentError.notReadable` when there is no text, `.tooComplex` when the parser gives
  ///   up.
  public static func read(
    _ bytes: [UInt8],
    name: String?,
    url: String?
  ) throws(DocumentError) -> ReadDocument {
    if bytes.isEmpty { throw .notReadable("an empty document") }
    if let kind = Sniffing.binaryKind(of: bytes) { throw .notReadable(kind) }
    var text = TextDecoding.utf8(bytes, declared: nil)
    let front = FrontMatter(text)
    var article = Article()
    var notes: [Block] = []
    if let front {
      do {
        article = Article(try YAMLText(front.text))
      } catch {
        let line = FrontMatter.firstLine + error.line - 1
        let code = front.text.hasSuffix("\n") ? String(front.text.dropLast()) : front.text
        notes.append(.code(code, language: "yaml"))
        notes.append(.notice(Notice(line: line, fact: .frontMatterNotReadable(error.what))))
      }
    }
    let address = PageAddress(article.url) ?? PageAddress(url)
    var footnotes = Footnotes(takingFrom: &text, at: front?.end ?? 0)
    let parsed = try MarkdownBlocks.parsing(text[(front?.end ?? 0)...], address: address)
    var polls: [Poll] = []
    var blocks = read(parsed, of: text, from: front?.end ?? 0, into: &polls)
    blocks = try footnotes.added(to: blocks) { note throws(DocumentError) in
      try MarkdownBlocks.parsing(note[...], address: address).blocks
    }
    if article.title.isEmpty { takeTitle(from: &blocks, into: &article) }
    if article.title.isEmpty { article.title = name ?? "" }
    article.body = Body(notes + blocks)
    guard !article.body.isEmpty || !article.lead.isEmpty || !polls.isEmpty else {
      throw .notReadable("a document without text")
    }
    article.url = article.url ?? url
    article.guid = article.url
    article.complete(words: words(of: article))
    return ReadDocument(article: article, polls: polls)
  }
}

extension MarkdownFile {
  /// Takes the right polls out of the blocks and puts notices below the wrong ones.
  private static func read(
    _ parsed: MarkdownBlocks,
    of text: [UInt8],
    from start: Int,
    into polls: inout [Poll]
  ) -> [Block] {
    var lines = LineCounter(text)
    var fences: [Int: Int] = [:]
    for poll in parsed.polls { fences[poll.block] = lines.line(at: start + (poll.offset ?? 0)) }
    var blocks: [Block] = []
    for (index, block) in parsed.blocks.enumerated() {
      guard let fence = fences[index], case .code(let text, _) = block else {
        blocks.append(block)
        continue
      }
      switch PollBlock(text, fence: fence).result {
      case .success(let poll): polls.append(poll)
      case .failure(let wrong): blocks += [block, .notice(wrong.notice)]
      }
    }
    return blocks
  }

  /// The first heading names a document that does not name itself.
  private static func takeTitle(from blocks: inout [Block], into article: inout Article) {
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, let spans) = block, let words = spans.text.meaning else {
        continue
      }
      article.title = words
      if level == 1 { blocks.remove(at: index) }
      return
    }
  }

  private static func words(of article: Article) -> String {
    var words = article.lead.text
    for case .paragraph(let spans) in article.body.blocks where words.utf8.count < 1 << 14 {
      words += (words.isEmpty ? "" : " ") + spans.text
    }
    return words
  }
}
