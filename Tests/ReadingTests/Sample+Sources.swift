import Articles
import FoundationEssentials
import Reading

extension Sample {
  static let sources: [SourceSummary] = [
    SourceSummary(
      id: SourceID(rawValue: 1),
      kind: .feed,
      title: "Northern Review",
      address: "https://northern.example/feed.xml",
      folder: "news",
      counts: ListCounts(total: 1204, unread: 12),
      lastTried: Scene.now - 7200,
      lastSucceeded: Scene.now - 7200,
      articlesPerWeek: 16.2,
      due: Scene.now + 1200
    ),
    SourceSummary(
      id: SourceID(rawValue: 2),
      kind: .feed,
      title: "Harbour Post",
      address: "https://harbour.example/news/atom.xml",
      folder: "news",
      counts: ListCounts(total: 34, unread: 0),
      lastTried: Scene.now - 3600,
      lastSucceeded: Scene.now - 3 * 86_400,
      failure: SourceSummary.Failure(.refused(status: 404), status: 404, count: 3),
      articlesPerWeek: 2.6,
      due: Scene.now + 7 * 3600
    ),
    SourceSummary(
      id: SourceID(rawValue: 3),
      kind: .folder,
      title: "Notes",
      address: "/home/ada/notes",
      counts: ListCounts(total: 3, unread: 1),
      lastSucceeded: Scene.now - 30
    ),
    SourceSummary(
      id: SourceID(rawValue: 4),
      kind: .feed,
      title: "The Canal and Its Locks, a Journal of Slow Water",
      address: "https://canal.example/rss",
      folder: "science/water",
      counts: ListCounts(total: 88, unread: 88),
      articlesPerWeek: 0.4,
      hasFullText: true
    ),
  ]

  static let feed = Preview(
    address: "https://northern.example/feed.xml",
    kind: .feed,
    title: "Northern Review",
    language: "en",
    articles: 25,
    newest: [
      Preview.Headline(
        title: "Night trains return to the northern line",
        published: Scene.now - 7200
      ),
      Preview.Headline(title: "The harbour votes on its cranes", published: Scene.now - 90_000),
      Preview.Headline(title: "", published: nil),
    ]
  )

  static let page = Preview(
    address: "https://harbour.example/",
    kind: .page,
    title: "Harbour Post",
    language: "en",
    articles: 1,
    newest: [Preview.Headline(title: "Harbour Post", published: nil)],
    offers: [
      Preview.Offer(title: "All articles", address: "https://harbour.example/atom.xml"),
      Preview.Offer(title: "", address: "https://harbour.example/comments.xml"),
    ]
  )
}
