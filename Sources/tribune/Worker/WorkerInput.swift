import Exchange
import Glibc

/// Where the bytes of a document come from.
enum WorkerInput {
  case descriptor(Int32)
  case bytes(ArraySlice<UInt8>)
  case relay(BodyRelay)
  /// All has been said.
  case nothing

  private static let pieceLength = 1 << 16

  /// What must become readable before there is a next request; nil where there may be one now.
  var awaited: Int32? {
    switch self {
    case .descriptor(let descriptor): descriptor
    case .relay(let relay): relay.awaited
    case .bytes, .nothing: nil
    }
  }

  /// The next request that carries the document on; nil when there is none left, or none yet.
  ///
  /// Reading from a descriptor may block.
  /// - Throws: `WorkerError.unreadableInput`, or what the relay throws.
  mutating func next() throws -> Request? {
    switch self {
    case .nothing: return nil
    case .bytes(let rest):
      let piece = rest.prefix(WorkerInput.pieceLength)
      self = piece.isEmpty ? .nothing : .bytes(rest.dropFirst(piece.count))
      return piece.isEmpty ? .end : .bytes(Array(piece))
    case .descriptor(let descriptor):
      let piece = try WorkerInput.read(descriptor)
      if piece.isEmpty { self = .nothing }
      return piece.isEmpty ? .end : .bytes(piece)
    case .relay(let relay):
      let request = try relay.next()
      if request == .end { self = .nothing }
      return request
    }
  }

  private static func read(_ descriptor: Int32) throws(WorkerError) -> [UInt8] {
    var problem: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
      var result = -1
      repeat {
        result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while result < 0 && errno == EINTR
      if result < 0 { problem = errno }
      count = max(result, 0)
    }
    guard problem == 0 else { throw .unreadableInput(problem) }
    return piece
  }
}
