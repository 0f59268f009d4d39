public import Packing

/// What `tribune` asks of `tribune-worker`.
///
/// One request is under way at a time. A `parse` is followed by the document's bytes in any number
/// of `bytes` and one `end`; a `fetch` stands alone.
public enum Request: Equatable, Sendable {
  case parse(DocumentFacts)
  case bytes([UInt8])
  case end
  /// Fetches an http or https address and parses what comes back.
  case fetch(url: String, format: DocumentFormat?)
}

extension Request: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .parse(let facts):
      packer.pack(0)
      packer.pack(facts)
    case .bytes(let bytes):
      packer.pack(1)
      packer.pack(bytes)
    case .end:
      packer.pack(2)
    case .fetch(let url, let format):
      packer.pack(3)
      packer.pack(url)
      packer.pack(format?.rawValue)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .parse(try unpacker.value())
    case 1: self = .bytes(try unpacker.byteArray())
    case 2: self = .end
    case 3:
      self = .fetch(
        url: try unpacker.string(),
        format: try unpacker.optionalString().flatMap(DocumentFormat.init)
      )
    default: throw .malformed
    }
  }
}
