public import Packing

/// What a server said about its answer, without the body.
public struct FetchAnswer: Equatable, Sendable {
  /// The address after all redirects, without credentials.
  public var url: String
  /// The address to which the first redirects led that were all permanent (301 or 308), without
  /// credentials; nil where there was none of them.
  public var permanentURL: String?
  /// 200, 304, 404 …; 0 where no answer came.
  public var status: Int
  /// The `Content-Type` as it was sent.
  public var contentType: String?
  /// The body's bytes as announced; nil where they are not, or where it comes compressed.
  public var length: Int?
  public var etag: String?
  public var lastModified: String?
  /// Seconds for which the body need not be asked for again: `max-age` less `Age`, else `Expires`
  /// less `Date`; 0 where the server forbids keeping it.
  public var freshFor: Int?
  /// Seconds after which the server wants to be asked again, from `Retry-After` in either form.
  public var retryAfter: Int?

  public init(
    url: String,
    permanentURL: String? = nil,
    status: Int,
    contentType: String? = nil,
    length: Int? = nil,
    etag: String? = nil,
    lastModified: String? = nil,
    freshFor: Int? = nil,
    retryAfter: Int? = nil
  ) {
    self.url = url
    self.permanentURL = permanentURL
    self.status = status
    self.contentType = contentType
    self.length = length
    self.etag = etag
    self.lastModified = lastModified
    self.freshFor = freshFor
    self.retryAfter = retryAfter
  }
}

extension FetchAnswer: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(url)
    packer.pack(permanentURL)
    packer.pack(status)
    packer.pack(contentType)
    packer.pack(length)
    packer.pack(etag)
    packer.pack(lastModified)
    packer.pack(freshFor)
    packer.pack(retryAfter)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      url: try unpacker.string(),
      permanentURL: try unpacker.optionalString(),
      status: try unpacker.int(),
      contentType: try unpacker.optionalString(),
      length: try unpacker.optionalInt(),
      etag: try unpacker.optionalString(),
      lastModified: try unpacker.optionalString(),
      freshFor: try unpacker.optionalInt(),
      retryAfter: try unpacker.optionalInt()
    )
  }
}
