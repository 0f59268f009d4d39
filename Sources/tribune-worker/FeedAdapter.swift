import Articles
import Deciphering
import Documents
import Exchange
import Feeds

/// Makes articles of what a feed lists: its markup becomes bodies and plain text.
struct FeedAdapter {
  func reply(_ part: FeedPart) -> Reply {
    switch part {
    case .head(let head): .feed(facts(head))
    case .article(let article): .article(self.article(article), polls: [])
    case .outline(let outline): .outline(outline)
    }
  }
}

extension FeedAdapter {
  private func facts(_ head: FeedHead) -> FeedFacts {
    FeedFacts(
      format: head.format,
      title: head.title.map(plain),
      url: head.url,
      subtitle: head.subtitle.map(plain),
      language: head.language,
      rights: head.rights.map(plain),
      id: head.id,
      authors: head.authors,
      ttl: head.ttl,
      skipHours: head.skipHours,
      skipDays: head.skipDays,
      image: head.image
    )
  }

  private func article(_ source: FeedArticle) -> Article {
    let text = source.content ?? source.summary
    var article = Article(
      guid: source.id,
      title: source.title.map(plain) ?? "",
      url: source.link,
      authors: source.authors,
      published: source.published,
      updated: source.updated,
      language: (text?.language ?? source.language)?.content,
      tags: source.tags,
      body: text.map(body) ?? Body(),
      // Where the description is the text itself, it is not said twice.
      summary: source.content == nil ? nil : source.summary.map(plain),
      sourceRating: source.rating,
      enclosures: source.enclosures,
      image: source.image,
      comments: source.comments,
      commentsURL: source.commentsURL
    )
    // An item without a title is one that nobody could tell from the next.
    if article.title.isEmpty { article.complete(words: article.body.plainText) }
    return article
  }

  private func plain(_ text: FeedText) -> String {
    switch text.markup.mended {
    case .text(let text): text.folded
    case .html(let html): HTMLFragment.plainText(of: html).folded
    }
  }

  private func body(_ text: FeedText) -> Body {
    switch text.markup.mended {
    case .html(let html): HTMLFragment.body(of: html, base: text.base)
    case .text(let text): Body(paragraphs(text))
    }
  }

  /// Empty lines part plain text into paragraphs.
  private func paragraphs(_ text: String) -> [Block] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
      .map { .paragraph([Span($0.map { $0.folded }.joined(separator: "\n"))]) }
  }
}
