public import Packing

/// What `tribune` asks of `tribune-worker`.
///
/// In the role `read` one request is under way at a time: a `parse` is followed by the document's
/// bytes in any number of `bytes` and one `end`. In the role `fetch` a `fetch` is under way until
/// `Reply.done`, and `leave` may come meanwhile. Both roles answer `probe` while nothing is under way.
public enum Request: Equatable, Sendable {
  case parse(DocumentFacts)
  case bytes([UInt8])
  case end
  /// Fetches all of these, so many at a time altogether and from one host.
  case fetch([FetchOrder], parallel: Int, perHost: Int)
  /// Gives the order of this number up.
  case leave(Int)
  /// Asks what the process can still do.
  case probe
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
    case .fetch(let orders, let parallel, let perHost):
      packer.pack(3)
      packer.pack(orders)
      packer.pack(parallel)
      packer.pack(perHost)
    case .leave(let number):
      packer.pack(4)
      packer.pack(number)
    case .probe:
      packer.pack(5)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .parse(try unpacker.value())
    case 1: self = .bytes(try unpacker.byteArray())
    case 2: self = .end
    case 3:
      self = .fetch(
        try unpacker.array(),
        parallel: try unpacker.int(),
        perHost: try unpacker.int()
      )
    case 4: self = .leave(try unpacker.int())
    case 5: self = .probe
    default: throw .malformed
    }
  }
}
