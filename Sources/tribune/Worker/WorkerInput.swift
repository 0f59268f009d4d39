import Exchange
import Glibc

/// Where the bytes of a document come from.
enum WorkerInput {
  case descriptor(Int32)
  case bytes(ArraySlice<UInt8>)
  /// All has been said.
  case nothing

  private static let pieceLength = 1 << 16

  /// The next request that carries the document on; nil when there is none left.
  ///
  /// Reading from a descriptor may block.
  /// - Throws: `WorkerError.unreadableInput`.
  mutating func next() throws(WorkerError) -> Request? {
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
