/// What a server answered, without its body.
public struct Response: Equatable, Sendable {
  /// The address after all redirects.
  public var url: String
  public var status: Int
  /// The `Content-Type` as it was sent.
  public var contentType: String?
  /// The body's bytes as they were announced, before decompression.
  public var length: Int?

  public init(url: String, status: Int, contentType: String? = nil, length: Int? = nil) {
    self.url = url
    self.status = status
    self.contentType = contentType
    self.length = length
  }
}
