/// Which sources are visited.
public enum FetchScope: Hashable, Sendable {
  /// Those that are due.
  case due
  /// All, also those that are not due.
  case all
  /// These, due or not.
  case sources([SourceID])
  /// All in a folder of sources and in the folders below it, due or not.
  case folder(String)
}
