import Articles
import Reading

extension Sample {
  /// What a library with these sources would tell of itself.
  static func overview(
    of sources: [SourceSummary] = sources,
    smartViews: [SmartViewOverview] = smartViews
  ) -> LibraryOverview {
    let folders = Set(sources.flatMap { SourceFolder.chain(of: $0.folder) }).sorted()
    let unread = sources.reduce(0) { $0 + $1.counts.unread }
    return LibraryOverview(
      counts: ListCounts(total: sources.reduce(0) { $0 + $1.counts.total }, unread: unread),
      kept: 7,
      rated: 0,
      withOpenPolls: 1,
      folders: folders.map { folder in
        let inside = sources.filter { SourceFolder.contains(folder, $0.folder) }
        let unread = inside.reduce(0) { $0 + $1.counts.unread }
        return FolderOverview(name: folder, counts: ListCounts(total: 2000, unread: unread))
      },
      sources: sources.map { source in
        var health = SourceHealth()
        if let failure = source.failure {
          health.failures = failure.count
          health.lastFailure = .refused(status: 404)
        }
        return SourceOverview(
          id: source.id,
          source: Source(kind: source.kind, address: source.address, title: source.title),
          folder: source.folder,
          counts: source.counts,
          health: health
        )
      },
      sections: [
        SectionOverview(name: "business", counts: ListCounts(total: 40, unread: 2)),
        SectionOverview(name: "students", counts: ListCounts(total: 4, unread: 0)),
      ],
      smartViews: smartViews
    )
  }

  static let smartViews = [
    SmartViewOverview(
      view: SmartView(id: SmartViewID(rawValue: 1), name: "Long reads", query: "length:>=2000"),
      counts: ListCounts(total: 30, unread: 5)
    ),
    SmartViewOverview(
      view: SmartView(
        id: SmartViewID(rawValue: 2),
        name: "Night trains",
        query: "\"night trains\"",
        order: ArticleOrder(.length)
      ),
      counts: ListCounts(total: 3, unread: 0)
    ),
  ]
}

extension Scene {
  /// Answers what the sources pane asks, as a library with these sources would.
  mutating func answer(
    sources: [SourceSummary] = Sample.sources,
    smartViews: [SmartViewOverview] = Sample.smartViews
  ) {
    take(.overview(Sample.overview(of: sources, smartViews: smartViews)))
    take(.sources(sources))
  }
}
