import Glibc
import Screen

/// The stream for what went wrong.
enum StandardError {
  /// Writes "tribune: " and a line, in which no control character is left.
  static func print(_ line: String) {
    write("tribune: \(SafeText(line))\n")
  }

  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
