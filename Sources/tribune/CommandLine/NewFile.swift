import FoundationEssentials
import Glibc

/// Files that the person asked for; none that is there is written over.
enum NewFile {
  /// - Throws: `ExitError` that names the path.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw ExitError(.cannotCreate, "\(path): there is a file of that name") }
      throw trouble(path)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = trouble(path)
        close(descriptor)
        unlink(path)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    // Some file systems say only now that the disk is full.
    guard close(descriptor) == 0 else { throw trouble(path) }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: Bool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  static func makeFolder(_ path: String) throws {
    guard !isFolder(path), mkdir(path, 0o777) != 0 else { return }
    throw trouble(path)
  }

  /// A title as a file's name: letters, digits and hyphens, at most 60 bytes.
  static func name(for title: String) -> String {
    var name = ""
    for character in title.lowercased() {
      let isKept = character.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      }
      if isKept, name.utf8.count + character.utf8.count > 60 { break }
      if isKept { name.append(character) } else if !name.hasSuffix("-") { name.append("-") }
    }
    let trimmed = name.split(separator: "-").joined(separator: "-")
    return trimmed.isEmpty ? "article" : trimmed
  }

  private static func trouble(_ path: String) -> ExitError {
    let number = errno
    let status: ExitError.Status = number == ENOSPC || number == EIO ? .ioError : .cannotCreate
    return ExitError(status, "\(path): \(String(cString: strerror(number)))")
  }
}
