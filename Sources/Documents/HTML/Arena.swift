/// Memory for one parse, given back all at once.
///
/// The parser asks for some ten small pieces a tag; asking the system for each takes as long as
/// parsing does, and giving them back one by one walks the whole tree by recursion.
final class Arena {
  private static let chunk = 1 << 20

  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> Arena? {
    pointer.map { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Memory for that many bytes, aligned for anything.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let size = (max(size, 1) + 15) & ~15
    if size > Self.chunk / 8 {
      let own = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      chunks.append(own)
      return own
    }
    if size > left || next == nil {
      let chunk = UnsafeMutableRawPointer.allocate(byteCount: Self.chunk, alignment: 16)
      chunks.append(chunk)
      next = chunk
      left = Self.chunk
    }
    let place = next ?? UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    next = place + size
    left -= size
    return place
  }
}
