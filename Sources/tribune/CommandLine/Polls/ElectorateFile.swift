import Storage

/// The file that lists those who may vote: a reader's id in each line, or "me".
enum ElectorateFile {
  /// The largest file that is read, in bytes.
  private static let largest = 16 << 20

  static func lines(of file: String) throws -> [String] {
    let bytes = try FileBytes.read(file, atMost: largest)
    guard bytes.count <= largest else {
      throw ExitError(.data, "\(file): the file has more than \(largest >> 20) MB")
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { line in String(line.filter { !$0.isWhitespace }).lowercased() }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !lines.isEmpty else { throw ExitError(.data, "\(file): it lists nobody") }
    return lines
  }

  /// The keys of the readers that are listed.
  ///
  /// - Throws: `ExitError` where a line is no reader of the library.
  static func keys(_ lines: [String], in library: Library) throws -> [String] {
    let known = try library.readers()
    let keys = Set(known.map(\.key))
    return try lines.map { line in
      if line == "me", let own = known.first(where: \.isLocal) { return own.key }
      guard keys.contains(line) else {
        throw ExitError(.data, "\(line): there is no such reader; see “tribune poll readers”")
      }
      return line
    }
  }
}
