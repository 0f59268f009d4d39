public import Articles
public import Packing
public import Polls

/// What `tribune-worker` answers.
///
/// To a `parse` come any number of `progress`, `article` and `outline`, at most one `feed` before the
/// first of these two, and at the end exactly one `done` or `failed`.
///
/// To a `fetch` come, for each order by its number, one `fetching` when its turn has come, and then
/// `answer`, any number of `body` and one `whole`; or one `unchanged`; or one `notFetched`, which
/// also ends a body that has broken off. A body is followed by no other before its end. `progress`
/// tells all bytes that have arrived. At the end comes one `done`.
public enum Reply: Equatable, Sendable {
  /// Bytes that have been read so far, and of how many where that is known.
  case progress(done: Int, of: Int?)
  /// What the document says of itself as a whole.
  case feed(FeedFacts)
  case article(Article, polls: [Poll])
  /// A source that an OPML document lists.
  case outline(SourceOutline)
  case done
  case failed(Failure)
  case fetching(Int)
  case answer(Int, FetchAnswer)
  case body(Int, [UInt8])
  case whole(Int, bodyHash: UInt64)
  /// The server says that nothing has changed, or has sent the same body again.
  case unchanged(Int, FetchAnswer)
  case notFetched(Int, Failure, FetchAnswer?)
  case confinement(Confinement)
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
    case .fetching(let number):
      packer.pack(5)
      packer.pack(number)
    case .answer(let number, let answer):
      packer.pack(6)
      packer.pack(number)
      packer.pack(answer)
    case .body(let number, let bytes):
      packer.pack(7)
      packer.pack(number)
      packer.pack(bytes)
    case .whole(let number, let hash):
      packer.pack(8)
      packer.pack(number)
      packer.pack(Int(bitPattern: UInt(hash)))
    case .unchanged(let number, let answer):
      packer.pack(9)
      packer.pack(number)
      packer.pack(answer)
    case .notFetched(let number, let failure, let answer):
      packer.pack(10)
      packer.pack(number)
      packer.pack(failure)
      packer.pack(answer)
    case .confinement(let confinement):
      packer.pack(11)
      packer.pack(confinement)
    case .outline(let outline):
      packer.pack(12)
      packer.pack(outline)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0: self = .progress(done: try unpacker.int(), of: try unpacker.optionalInt())
    case 1: self = .feed(try unpacker.value())
    case 2: self = .article(try unpacker.value(), polls: try unpacker.array())
    case 3: self = .done
    case 4: self = .failed(try unpacker.value())
    case 5: self = .fetching(try unpacker.int())
    case 6: self = .answer(try unpacker.int(), try unpacker.value())
    case 7: self = .body(try unpacker.int(), try unpacker.byteArray())
    case 8:
      self = .whole(try unpacker.int(), bodyHash: UInt64(UInt(bitPattern: try unpacker.int())))
    case 9: self = .unchanged(try unpacker.int(), try unpacker.value())
    case 10:
      self = .notFetched(try unpacker.int(), try unpacker.value(), try unpacker.optional())
    case 11: self = .confinement(try unpacker.value())
    case 12: self = .outline(try unpacker.value())
    default: throw .malformed
    }
  }
}
