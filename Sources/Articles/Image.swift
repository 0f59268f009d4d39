/// A picture, which a terminal shows by its description.
public struct Image: Hashable, Sendable {
  public var url: String
  /// What it shows; empty where the document does not say.
  public var description: String

  public init(url: String, description: String = "") {
    self.url = url
    self.description = description
  }
}
