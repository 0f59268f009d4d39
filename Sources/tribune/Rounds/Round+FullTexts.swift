import Articles
import Exchange
import FoundationEssentials
import Storage

extension Round {
  /// A page that is read for the whole text of an article.
  private struct Page {
    var source: StoredSource
    var article: ArticleID
    var url: String
    var text: Article?
  }

  /// Asks the pages of new articles for their whole text, where that is set for their source.
  func fetchFullTexts(of sources: [StoredSource], _ journal: Journal) throws {
    guard !isStopped else { return }
    var pages: [Page] = []
    for source in sources where source.isOnTheWeb {
      guard source.settings.inheriting(from: settings.defaults).fullText == true else { continue }
      pages += try library.pendingFullTexts(of: source.id, limit: Self.mostFullTexts).map {
        Page(source: source, article: $0.article, url: $0.url)
      }
    }
    guard !pages.isEmpty else { return }
    let page = DocumentFacts(format: .page)
    func facts(_: Int) -> DocumentFacts { page }
    try fetcher.run(
      pages.enumerated().map { order($0, for: $1) },
      facts: facts,
      parallel: settings.parallel,
      perHost: settings.perHost
    ) { event in
      switch event {
      case .started(let number): journal.begin(pages[number].source)
      case .reply(let number, .article(let article, _)):
        pages[number].text = pages[number].text ?? article
      case .finished(let number, _, _):
        let page = pages[number]
        guard let text = page.text else {
          try library.noteMissingFullText(of: page.article)
          break
        }
        if try library.setFullText(text, of: page.article) {
          journal.countFullText(page.source.id)
        }
        pages[number].text = nil
      case .failed(_, .stopped, _): break
      case .failed(let number, _, _):
        try library.noteMissingFullText(of: pages[number].article)
      case .answer, .reply, .unchanged: break
      }
    }
  }

  /// What is set for a source is told to the source's own machine alone, and only that one may lie
  /// in a private network.
  private func order(_ number: Int, for page: Page) -> FetchOrder {
    let settings = page.source.settings.inheriting(from: settings.defaults)
    let origin = WebHost.origin(of: page.url)
    let isHome = origin != nil && origin == WebHost.origin(of: page.source.source.address)
    return FetchOrder(
      number: number,
      url: page.url,
      mayReachPrivate: isHome && page.source.mayReachPrivate,
      userAgent: settings.userAgent,
      headers: isHome ? settings.headers : [],
      credentials: isHome ? settings.credentials : nil,
      accept: "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
      largest: 8 << 20
    )
  }
}
