public import Packing

/// One address to be fetched, and what is known of it from the last time.
public struct FetchOrder: Equatable, Sendable {
  /// Names the order in the answers; no two orders of a request have the same.
  public var number: Int
  /// An http or https address; a name and a password in it are taken as `credentials`.
  public var url: String
  /// Whether the person typed this address: then its host may be one of a private network.
  ///
  /// Hosts to which a redirect leads are not meant by it.
  public var mayReachPrivate: Bool
  /// The `ETag` of the last answer.
  public var etag: String?
  /// The `Last-Modified` of the last answer.
  public var lastModified: String?
  /// Of the last body; where the same body comes again, it is not handed over.
  public var bodyHash: UInt64?
  public var userAgent: String?
  /// Lines such as "Name: value", sent to this address's own host only.
  public var headers: [String]
  /// "user:password", sent to this address's own host only.
  public var credentials: String?
  /// The media types that are wanted; absent: feeds, then pages, then anything.
  public var accept: String?
  /// The longest body that is taken, in bytes after decompression.
  public var largest: Int

  public init(
    number: Int = 0,
    url: String,
    mayReachPrivate: Bool = false,
    etag: String? = nil,
    lastModified: String? = nil,
    bodyHash: UInt64? = nil,
    userAgent: String? = nil,
    headers: [String] = [],
    credentials: String? = nil,
    accept: String? = nil,
    largest: Int = 512 << 20
  ) {
    self.number = number
    self.url = url
    self.mayReachPrivate = mayReachPrivate
    self.etag = etag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
    self.userAgent = userAgent
    self.headers = headers
    self.credentials = credentials
    self.accept = accept
    self.largest = largest
  }
}

extension FetchOrder: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(number)
    packer.pack(url)
    packer.pack(mayReachPrivate)
    packer.pack(etag)
    packer.pack(lastModified)
    packer.pack(bodyHash.map { Int(bitPattern: UInt($0)) })
    packer.pack(userAgent)
    packer.pack(headers)
    packer.pack(credentials)
    packer.pack(accept)
    packer.pack(largest)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      number: try unpacker.int(),
      url: try unpacker.string(),
      mayReachPrivate: try unpacker.bool(),
      etag: try unpacker.optionalString(),
      lastModified: try unpacker.optionalString(),
      bodyHash: try unpacker.optionalInt().map { UInt64(UInt(bitPattern: $0)) },
      userAgent: try unpacker.optionalString(),
      headers: try unpacker.strings(),
      credentials: try unpacker.optionalString(),
      accept: try unpacker.optionalString(),
      largest: try unpacker.int()
    )
  }
}
