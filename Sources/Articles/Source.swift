/// What a person named to read from: a feed, a page, a file, a folder.
public struct Source: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case feed
    case page
    case file
    case folder
    /// The small edition that comes with Tribune.
    case edition
  }

  public var kind: Kind
  /// An http or https address, or an absolute path.
  public var address: String
  public var title: String

  public init(kind: Kind, address: String, title: String) {
    self.kind = kind
    self.address = address
    self.title = title
  }
}
