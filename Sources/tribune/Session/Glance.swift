import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage

/// A look at a file or a folder that may be added, of which nothing is stored.
struct Glance {
  /// Where reading a file ends; more of it is not needed to know what it is.
  static let mostArticles = 500
  /// How many articles are named.
  static let mostHeadlines = 30

  let worker: Worker

  /// - Throws: `IntakeFailure`, or `WorkerError`.
  func file(_ path: String, named name: String) throws -> Preview {
    var facts: FeedFacts?
    var articles: [Article] = []
    var hasMore = false
    do {
      try OpenFile.reading(path, named: name) { file in
        let known = DocumentFacts(name: Address.name(of: path), size: file.size)
        try worker.read(known, from: file.descriptor) { reply in
          switch reply {
          case .feed(let feed): facts = feed
          case .article(let article, _):
            if articles.count >= Self.mostArticles { throw Enough() }
            articles.append(article)
          default: break
          }
        }
      }
    } catch is Enough {
      hasMore = true
    } catch let failure as Failure {
      throw IntakeFailure(name, failure)
    }
    guard let first = articles.first else { throw IntakeFailure(name, .notReadable, .noArticle) }
    let title = facts?.isFeed == true ? facts?.title ?? first.publication?.name : first.title
    return Preview(
      address: path,
      kind: .file,
      title: String((title ?? Address.name(of: path)).prefix(SourceSummary.longestTitle)),
      language: facts?.language ?? first.language,
      articles: articles.count,
      hasMore: hasMore,
      newest: Self.headlines(articles)
    )
  }

  /// What is in a folder, by the names of its files, which are not read.
  ///
  /// - Throws: `IntakeFailure` where there is no document in it.
  func folder(_ path: String) throws -> Preview {
    let families = FolderListing.families(in: path)
    if families.isEmpty { throw IntakeFailure(path, .notReadable, .noDocumentInFolder) }
    let newest = families.prefix(5000).map { family in
      let modified = FileLook(of: family.main.path)?.modified ?? 0
      return Preview.Headline(
        title: String(family.main.path.dropFirst(path.count + 1)),
        published: Date(timeIntervalSince1970: Double(modified) / 1e9)
      )
    }
    return Preview(
      address: path,
      kind: .folder,
      title: Address.name(of: path),
      articles: families.count,
      newest: Self.newest(newest)
    )
  }

  static func headlines(_ articles: [Article]) -> [Preview.Headline] {
    newest(
      articles.map { article in
        Preview.Headline(
          title: String(article.title.prefix(SourceSummary.longestTitle)),
          published: article.published
        )
      }
    )
  }

  /// Those without a date keep their order behind the others.
  private static func newest(_ headlines: [Preview.Headline]) -> [Preview.Headline] {
    let sorted = headlines.enumerated().sorted { left, right in
      let dates = (left.element.published, right.element.published)
      guard let one = dates.0 else { return dates.1 == nil && left.offset < right.offset }
      return dates.1.map { one == $0 ? left.offset < right.offset : one > $0 } ?? true
    }
    return sorted.prefix(mostHeadlines).map(\.element)
  }

  private struct Enough: Error {}
}
