public import Articles

/// A source that is to be made, with what is set for it from the beginning.
public struct SourceOffer: Equatable, Sendable {
  /// A title that is not empty is the person's own; otherwise it is called as it calls itself.
  public var source: Source
  public var folder: String
  public var settings: SourceSettings
  /// Whether the person typed the address, so that it may lie in a private network.
  public var mayReachPrivate: Bool

  public init(
    source: Source,
    folder: String = "",
    settings: SourceSettings = SourceSettings(),
    mayReachPrivate: Bool = false
  ) {
    self.source = source
    self.folder = folder
    self.settings = settings
    self.mayReachPrivate = mayReachPrivate
  }
}
