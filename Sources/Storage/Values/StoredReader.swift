/// A person with a say in a library.
public struct StoredReader: Equatable, Sendable {
  /// The name by which a list of those who may vote knows them.
  public var key: String
  /// Whether it is the person at this computer.
  public var isLocal: Bool
}
