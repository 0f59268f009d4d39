/// Everything that can be listed, with how many articles are in it.
public struct LibraryOverview: Equatable, Sendable {
  /// Of the whole library.
  public var counts: ListCounts
  public var kept: Int
  /// Those to which the reader gave stars.
  public var rated: Int
  /// Articles that carry a poll which takes ballots.
  public var withOpenPolls: Int
  /// Each folder before those in it, and siblings in the order of the reader.
  public var folders: [FolderOverview]
  /// In the order of the reader; those of one folder follow one another within it, not here.
  public var sources: [SourceOverview]
  /// By name.
  public var sections: [SectionOverview]
  /// In the order of the reader.
  public var smartViews: [SmartViewOverview]

  public init(
    counts: ListCounts = ListCounts(total: 0, unread: 0),
    kept: Int = 0,
    rated: Int = 0,
    withOpenPolls: Int = 0,
    folders: [FolderOverview] = [],
    sources: [SourceOverview] = [],
    sections: [SectionOverview] = [],
    smartViews: [SmartViewOverview] = []
  ) {
    self.counts = counts
    self.kept = kept
    self.rated = rated
    self.withOpenPolls = withOpenPolls
    self.folders = folders
    self.sources = sources
    self.sections = sections
    self.smartViews = smartViews
  }
}
