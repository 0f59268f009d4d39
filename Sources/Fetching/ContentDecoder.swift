import CDecoding

/// Undoes a body's compression, never making more than there is room for.
final class ContentDecoder {
  enum Step {
    /// All input has been used and all of it has come out, as far as it has arrived.
    case drained
    /// There may be more, for which there was no room.
    case full
    case wrong
  }

  static let names = "gzip, deflate, br"

  /// How much memory it takes beside what it has made: brotli keeps a window of what came out.
  let keepsWindow: Bool
  private let state: OpaquePointer
  private var isEnded = false

  /// Nil for an encoding that is not known here.
  init?(_ encoding: String) {
    let kind: decoding_kind
    switch encoding.lowercased() {
    case "gzip", "x-gzip": kind = DECODING_GZIP
    case "deflate": kind = DECODING_DEFLATE
    case "br": kind = DECODING_BROTLI
    default: return nil
    }
    guard let state = decoding_open(kind) else { return nil }
    self.state = state
    keepsWindow = kind == DECODING_BROTLI
  }

  deinit { decoding_close(state) }

  /// Decodes from the front of `input`, which it removes, to the end of `output`.
  func decode(_ input: inout ArraySlice<UInt8>, to output: inout [UInt8], room: Int) -> Step {
    var room = room
    while true {
      if isEnded { input = [] }
      if isEnded { return .drained }
      guard room > 0 else { return .full }
      let wanted = min(room, 1 << 16)
      var made = 0
      var state = DECODING_GOES_ON
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        input.withUnsafeBufferPointer { source in
          var used = source.count
          count = wanted
          state = decoding_run(self.state, source.baseAddress, &used, buffer.baseAddress, &count)
          made = count
          input = input.dropFirst(used)
        }
      }
      output += piece
      room -= made
      if state == DECODING_WRONG { return .wrong }
      isEnded = state == DECODING_ENDED
      // Less than was wanted: it waits for input.
      if !isEnded, made < wanted, input.isEmpty || made == 0 { return .drained }
    }
  }
}
