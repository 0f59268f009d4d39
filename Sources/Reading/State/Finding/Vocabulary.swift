/// What the library has that can be named in a query.
public struct Vocabulary: Equatable, Sendable {
  public var sources: [String]
  public var folders: [String]
  public var sections: [String]
  public var tags: [String]
  /// Codes of languages.
  public var languages: [String]

  public init(
    sources: [String] = [],
    folders: [String] = [],
    sections: [String] = [],
    tags: [String] = [],
    languages: [String] = []
  ) {
    self.sources = sources
    self.folders = folders
    self.sections = sections
    self.tags = tags
    self.languages = languages
  }
}
