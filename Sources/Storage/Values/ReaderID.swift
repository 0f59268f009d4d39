/// Which reader of a library: a person with a say.
public struct ReaderID: Hashable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
