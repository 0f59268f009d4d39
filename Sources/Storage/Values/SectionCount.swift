/// A section, and how many articles are meant for it.
public struct SectionCount: Hashable, Sendable {
  public var name: String
  public var articles: Int
}
