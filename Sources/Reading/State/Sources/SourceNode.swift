public import Articles

/// What a row of the sources pane stands for.
public enum SourceNode: Hashable, Sendable {
  /// The whole library, or what of it is unread, kept or rated.
  case status(ArticleView.Status)
  case openPolls
  case smartView(SmartViewID)
  /// By its whole name.
  case folder(String)
  case source(SourceID)
  case section(String)
  /// A heading, below which things of one kind stand.
  case group(Group)

  public enum Group: CaseIterable, Hashable, Sendable {
    case smartViews
    case sources
    case sections
  }

  /// Whether other rows stand below it, which can be closed.
  var holdsOthers: Bool {
    switch self {
    case .folder, .group: true
    default: false
    }
  }
}
