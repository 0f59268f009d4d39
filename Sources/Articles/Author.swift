/// Who wrote an article, as the article names them.
public struct Author: Hashable, Sendable {
  public var name: String
  /// Position and house, as printed under the name.
  public var affiliation: String?
  public var email: String?
  public var url: String?

  public init(
    name: String,
    affiliation: String? = nil,
    email: String? = nil,
    url: String? = nil
  ) {
    self.name = name
    self.affiliation = affiliation
    self.email = email
    self.url = url
  }
}
