extension Poll {
  /// One of the answers to choose from.
  public struct Option: Hashable, Sendable {
    public var text: String

    public init(_ text: String) {
      self.text = text
    }
  }
}
