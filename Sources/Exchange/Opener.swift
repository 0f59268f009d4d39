public import Packing

/// Puts messages together again from bytes that arrive in pieces of any size.
public struct Opener<Message: Packable> {
  private var buffer: [UInt8] = []
  private var start = 0

  public init() {}

  public mutating func append(_ bytes: some Sequence<UInt8>) {
    // What was read is dropped only now and then, so that a long stream is not copied again and again.
    if start > 1 << 16 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole message, or nil while its end has not arrived.
  ///
  /// - Throws: `UnpackingError` when what arrived is no message; the pipe is then of no more use.
  public mutating func next() throws(UnpackingError) -> Message? {
    guard buffer.count - start >= 4 else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(buffer[start + $1]) << ($1 * 8) }
    guard length <= Envelope.longest else { throw .malformed }
    guard buffer.count - start >= 4 + length else { return nil }
    var unpacker = Unpacker(buffer[(start + 4)..<(start + 4 + length)])
    let message = try Message(from: &unpacker)
    guard unpacker.isAtEnd else { throw .malformed }
    start += 4 + length
    return message
  }
}
