import Glibc
import Reading

/// A file that is open for reading.
struct OpenFile {
  var descriptor: Int32
  /// In bytes; nil for what is no regular file, such as a pipe.
  var size: Int?

  /// Opens a file, hands it over and closes it again.
  ///
  /// - Throws: `IntakeFailure` where it cannot be opened, and what `use` throws.
  static func reading<Result>(
    _ path: String,
    named name: String,
    _ use: (OpenFile) throws -> Result
  ) throws -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let number = errno
      let kind: IntakeFailure.Kind = number == ENOENT ? .notThere : .notReadable
      throw IntakeFailure(name, kind, .told(String(cString: strerror(number))))
    }
    defer { close(descriptor) }
    var facts = stat()
    let isRegular = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    return try use(OpenFile(descriptor: descriptor, size: isRegular ? Int(facts.st_size) : nil))
  }
}
