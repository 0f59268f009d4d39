/// One address to be fetched.
public struct WebRequest: Sendable {
  /// Names it in the events.
  public var number: Int
  public var url: String
  /// Whether the address's own host may be a machine of a private network.
  public var mayReachPrivate = false
  public var etag: String?
  public var lastModified: String?
  /// Of the last body, by `BodyHash`.
  public var bodyHash: UInt64?
  public var userAgent: String?
  /// "Name: value"; sent to the address's own host only.
  public var headers: [String] = []
  /// "user:password"; sent to the address's own host only.
  public var credentials: String?
  public var accept: String?
  /// In bytes after decompression.
  public var largest = 512 << 20

  public init(number: Int = 0, url: String) {
    self.number = number
    self.url = url
  }

  var isConditional: Bool { etag != nil || lastModified != nil }
}
