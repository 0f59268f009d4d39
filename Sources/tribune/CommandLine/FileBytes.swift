import Glibc

/// The bytes of a file that the person named, or of standard input.
enum FileBytes {
  /// All of them, or so many that there are more than `most`.
  ///
  /// - Throws: `ExitError` where it cannot be read.
  static func read(_ file: String, atMost most: Int) throws -> [UInt8] {
    if file == "-" { return try bytes(of: STDIN_FILENO, size: 0, named: "standard input", most) }
    do {
      return try OpenFile.reading(file, named: file) { open in
        try bytes(of: open.descriptor, size: open.size ?? 0, named: file, most)
      }
    } catch let failure as IntakeFailure {
      throw ExitError(failure)
    }
  }

  private static func bytes(
    of descriptor: Int32,
    size: Int,
    named name: String,
    _ most: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // Room for all of it and for the piece that turns out empty, so that nothing is moved.
    let piece = 1 << 16
    bytes.reserveCapacity(min(size, most) + piece)
    var isAtEnd = false
    while !isAtEnd, bytes.count <= most {
      let got = bytes.append(addingCapacity: piece, readFrom: descriptor)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw ExitError(.noInput, "\(name): \(String(cString: strerror(errno)))")
      }
      isAtEnd = got == 0
    }
    return bytes
  }
}

extension [UInt8] {
  /// Reads a piece to the end of the array, and tells what `read` told.
  fileprivate mutating func append(addingCapacity piece: Int, readFrom descriptor: Int32) -> Int {
    var got = 0
    append(addingCapacity: piece) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = Swift.max(0, got)
      }
    }
    return got
  }
}
