/// What was seen of a file when it was last read: enough to tell whether it has changed since.
public struct FileLook: Hashable, Sendable {
  public var path: String
  /// In nanoseconds since 1970.
  public var modified: Int64
  /// In bytes.
  public var size: Int64
  /// Of its bytes.
  public var hash: UInt64

  public init(path: String, modified: Int64, size: Int64, hash: UInt64) {
    self.path = path
    self.modified = modified
    self.size = size
    self.hash = hash
  }
}
