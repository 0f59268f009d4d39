/// A file that comes with an article: a recording, a picture, a document.
public struct Enclosure: Hashable, Sendable {
  public var url: String
  /// A media type such as `audio/mpeg`.
  public var type: String?
  /// In bytes.
  public var length: Int?
  /// How long a recording plays, in seconds.
  public var duration: Int?

  public init(url: String, type: String? = nil, length: Int? = nil, duration: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.duration = duration
  }
}
