import Deciphering

/// Reads a feed: bytes in pieces of any size go in, its head and then its articles come out.
///
/// This is the whole public face of reading feeds. RSS and Atom pass in bounded memory, however
/// long they are; JSON Feed is kept whole, up to `largestJSON`. The first few articles wait until
/// the head is likely to be complete. A reader reads one document.
public final class FeedReader {
  /// A JSON Feed may have this many bytes.
  public static let largestJSON = 24 << 20
  /// So many articles wait for the rest of the head.
  private static let mostHeld = 20
  /// The encoding is decided when so many bytes have come.
  private static let beginningLength = 1024

  private let contentType: String?
  private let address: String?
  private let take: (FeedPart) throws -> Void
  private var beginning: [UInt8]? = []
  private var decoder = TextDecoder(nil)
  private var format: Format = .undecided
  private var held: [FeedArticle] = []
  private var isHeadGiven = false
  private var refusal: (any Error)?

  /// Makes a reader for one document.
  ///
  /// `contentType` and `url` are those with which the document came; relative addresses are
  /// resolved against `url`. What `take` throws ends the reading and comes out of `read` or
  /// `finish`.
  public init(
    contentType: String? = nil,
    url: String? = nil,
    take: @escaping (FeedPart) throws -> Void
  ) {
    self.contentType = contentType
    address = url
    self.take = take
  }

  /// Takes the next bytes of the document.
  ///
  /// - Throws: `FeedError`, or what `take` threw.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard beginning != nil else { return try pass(bytes) }
    beginning?.append(contentsOf: bytes)
    if let beginning, beginning.count >= FeedReader.beginningLength { try begin(beginning) }
  }

  /// Takes the next bytes of the document.
  ///
  /// - Throws: `FeedError`, or what `take` threw.
  public func read(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try read($0) }
  }

  /// Takes the end of the document and hands over what is left.
  ///
  /// - Throws: `FeedError`, or what `take` threw.
  public func finish() throws {
    if let beginning { try begin(beginning) }
    decoder.finish { self.parse($0) }
    switch format {
    case .undecided: throw FeedError.notReadable("nothing")
    case .json(let bytes): try JSONFeed.read(bytes, address: address) { self.take($0) }
    case .xml(let stream, let feed):
      stream.finish()
      if stream.isTooComplex { refusal = refusal ?? FeedError.tooComplex }
      if refusal == nil { feed.finish() }
      try check(feed)
    }
    if let refusal { throw refusal }
  }
}

extension FeedReader {
  private enum Format {
    case undecided
    case json([UInt8])
    case xml(XMLStream, XMLFeed)
  }

  private func begin(_ bytes: [UInt8]) throws {
    beginning = nil
    let (charset, markLength) = encoding(of: bytes)
    decoder = TextDecoder(charset)
    try bytes.withUnsafeBufferPointer {
      try pass(UnsafeBufferPointer(rebasing: $0[min(markLength, $0.count)...]))
    }
  }

  /// By the byte order mark, the content type and the XML declaration, in this order (RFC 7303,
  /// section 3.2), and how many bytes the mark takes; nil where nothing tells.
  private func encoding(of beginning: [UInt8]) -> (charset: Charset?, markLength: Int) {
    if let (charset, length) = Charset.marked(beginning[...]) { return (charset, length) }
    if let charset = Charset.wide(beginning[...]) { return (charset, 0) }
    let label = Charset.label(in: contentType) ?? Charset.declared(inXML: beginning[...])
    switch label.flatMap(Charset.init(label:)) {
    // What could be read as far as here is none of them.
    case .utf16, .utf32: return (nil, 0)
    case let charset: return (charset, 0)
    }
  }

  private func pass(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    decoder.decode(bytes) { self.parse($0) }
    if case .xml(let stream, let feed) = format {
      if stream.isTooComplex { refusal = refusal ?? FeedError.tooComplex }
      try check(feed)
    }
    if case .json(let bytes) = format, bytes.count > FeedReader.largestJSON {
      throw FeedError.tooComplex
    }
  }

  /// Takes text in UTF-8; what goes wrong is kept for `check`.
  private func parse(_ text: UnsafeBufferPointer<UInt8>) {
    var text = text
    if case .undecided = format {
      guard let first = text.firstIndex(where: { !$0.isSpace && !isMark($0) }) else { return }
      text = UnsafeBufferPointer(rebasing: text[first...])
      format = text[0] == UInt8(ascii: "{") ? .json([]) : xml()
    }
    switch format {
    case .undecided: break
    case .xml(let stream, _): stream.read(text)
    case .json(var bytes):
      format = .undecided
      bytes.append(contentsOf: text)
      format = .json(bytes)
    }
  }

  /// The bytes of U+FEFF, which may stand before a document more than once.
  private func isMark(_ byte: UInt8) -> Bool {
    byte == 0xEF || byte == 0xBB || byte == 0xBF
  }

  private func xml() -> Format {
    let feed = XMLFeed(address: address) { [unowned self] part in self.take(part) }
    return .xml(XMLStream(feed), feed)
  }

  private func check(_ feed: XMLFeed) throws {
    if let problem = feed.problem { refusal = refusal ?? problem }
    guard let refusal else { return }
    // The articles that came before a limit are the person's, whatever comes after.
    if case FeedError.tooComplex = refusal, let head = feed.head { try release(head) }
    throw refusal
  }
}

extension FeedReader {
  private func take(_ part: FeedPart.Raw) {
    guard refusal == nil else { return }
    do {
      switch part {
      case .head(let head): try release(head)
      case .article(let article, let head):
        if isHeadGiven { return try take(.article(article)) }
        held.append(article)
        if held.count >= FeedReader.mostHeld { try release(head) }
      case .outline(let outline, let head):
        try release(head)
        try take(.outline(outline))
      }
    } catch {
      refusal = error
      if case .xml(let stream, _) = format { stream.stop() }
    }
  }

  private func release(_ head: FeedHead) throws {
    guard !isHeadGiven else { return }
    isHeadGiven = true
    try take(.head(head))
    for article in held { try take(.article(article)) }
    held = []
  }
}
