public import Articles
public import Packing
public import Polls

/// What `tribune-worker` answers.
///
/// To one request come any number of `progress` and `article`, at most one `feed` before the first
/// article, and at the end exactly one `done` or `failed`.
public enum Reply: Equatable, Sendable {
  /// Bytes that have been read so far, and of how many where that is known.
  case progress(done: Int, of: Int?)
  /// What the document says of itself as a whole.
  case feed(FeedFacts)
  case article(Article, polls: [Poll])
  case done
  case failed(Failure)
}

extension Reply: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .progress(let done, let total):
      packer.pack(0)
      packer.pack(done)
      packer.pack(total)
    case .feed(let facts):
      packer.pack(1)
      packer.pack(facts)
    case .article(let article, let polls):
      packer.pack(2)
      packer.pack(article)
      packer.pack(polls)
    case .done:
      packer.pack(3)
    case .failed(let failure):
      packer.pack(4)
      packer.pack(failure)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .progress(done: try unpacker.int(), of: try unpacker.optionalInt())
    case 1: self = .feed(try unpacker.value())
    case 2: self = .article(try unpacker.value(), polls: try unpacker.array())
    case 3: self = .done
    case 4: self = .failed(try unpacker.value())
    default: throw .malformed
    }
  }
}
