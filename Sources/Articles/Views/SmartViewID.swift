/// The number of a smart view in the library.
public struct SmartViewID: Hashable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
