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
    // Room for all of it at once, so that nothing is moved while it is read.
    bytes.reserveCapacity(min(size, most))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ExitError(.noInput, "\(name): \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }
}
