/// The part of the library that a list is about.
public enum ArticleScope: Hashable, Sendable {
  case library
  case source(SourceID)
  /// A folder of sources, with all folders in it.
  case folder(String)
  case section(String)
  case smartView(SmartViewID)

  public var source: SourceID? {
    if case .source(let id) = self { id } else { nil }
  }

  public var section: String? {
    if case .section(let name) = self { name } else { nil }
  }
}
