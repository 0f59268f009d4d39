public import Articles

/// A folder of sources, and how many of them are in it and below it.
public struct StoredFolder: Equatable, Sendable {
  public var folder: SourceFolder
  public var sources: Int
}
