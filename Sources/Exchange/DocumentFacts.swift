public import Packing

/// What is known of a document before it is read.
public struct DocumentFacts: Equatable, Sendable {
  /// Asked for by the person; absent: found out from the name, the type and the bytes.
  public var format: DocumentFormat?
  /// The `Content-Type` with which it came.
  public var contentType: String?
  /// Its address, against which its links are resolved.
  public var url: String?
  /// The file's name, without folders.
  public var name: String?
  /// In bytes, where known.
  public var size: Int?

  public init(
    format: DocumentFormat? = nil,
    contentType: String? = nil,
    url: String? = nil,
    name: String? = nil,
    size: Int? = nil
  ) {
    self.format = format
    self.contentType = contentType
    self.url = url
    self.name = name
    self.size = size
  }
}

extension DocumentFacts: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(format?.rawValue)
    packer.pack(contentType)
    packer.pack(url)
    packer.pack(name)
    packer.pack(size)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      format: try unpacker.optionalString().flatMap(DocumentFormat.init),
      contentType: try unpacker.optionalString(),
      url: try unpacker.optionalString(),
      name: try unpacker.optionalString(),
      size: try unpacker.optionalInt()
    )
  }
}
