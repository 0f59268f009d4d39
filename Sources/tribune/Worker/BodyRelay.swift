import Exchange

/// Hands the body of one order from the worker that fetches to the worker that reads.
final class BodyRelay {
  /// The body has broken off before its end.
  struct Broken: Error {
    var failure: Failure
    var answer: FetchAnswer?
  }

  /// Of the whole body, once it has come.
  private(set) var bodyHash: UInt64?
  private let number: Int
  private let connection: FetchConnection
  /// Whether nothing more comes of this body.
  private var isAtEnd = false
  private var mayHaveMore = true

  init(_ connection: FetchConnection, number: Int) {
    self.connection = connection
    self.number = number
  }

  /// What must become readable before `next()` has anything.
  var awaited: Int32? { mayHaveMore ? nil : connection.socket }

  /// The next request for the reader, or nil where nothing has arrived.
  ///
  /// - Throws: `Broken`, or `FetchConnection.Trouble`.
  func next() throws -> Request? {
    mayHaveMore = true
    while let reply = try connection.arrived() {
      if let request = try request(reply) { return request }
    }
    mayHaveMore = false
    return nil
  }

  /// Has the rest of the body go nowhere.
  ///
  /// - Throws: `FetchConnection.Trouble`.
  func drop() throws {
    guard !isAtEnd else { return }
    try connection.send(.leave(number))
    var others: [Reply] = []
    while !isAtEnd {
      switch try connection.next() {
      case .body(number, _), .progress: break
      case .whole(number, _), .notFetched(number, _, _): isAtEnd = true
      case let other: others.append(other)
      }
    }
    for other in others { connection.putAside(other) }
  }

  private func request(_ reply: Reply) throws -> Request? {
    switch reply {
    case .body(number, let bytes): return .bytes(bytes)
    case .whole(number, let hash):
      isAtEnd = true
      bodyHash = hash
      return .end
    case .notFetched(number, let failure, let answer):
      isAtEnd = true
      throw Broken(failure: failure, answer: answer)
    case .progress: return nil
    case .body, .whole, .answer: throw FetchConnection.Trouble.garbled
    default:
      connection.putAside(reply)
      return nil
    }
  }
}
