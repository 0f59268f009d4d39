/// What a server answered, without its body.
public struct WebAnswer: Equatable, Sendable {
  /// The address after all redirects, without credentials.
  public var url: String
  /// Where the first redirects led that were all permanent, without credentials.
  public var permanentURL: String?
  public var status: Int
  /// The `Content-Type` as it was sent.
  public var contentType: String?
  /// The body's bytes as they were announced; nil where it comes compressed.
  public var length: Int?
  public var etag: String?
  public var lastModified: String?
  /// Seconds.
  public var freshFor: Int?
  /// Seconds.
  public var retryAfter: Int?
}
