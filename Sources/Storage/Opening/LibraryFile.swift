import Glibc

/// The library's file and its folder, before SQLite sees them.
struct LibraryFile {
  let path: String
  let folder: String

  init(path: String) {
    let absolute = path.hasPrefix("/") ? path : Self.currentFolder + "/" + path
    self.path = absolute
    folder = absolute.lastIndex(of: "/").map { String(absolute[..<$0]) } ?? ""
  }

  /// Whether a person may write both the file and the files that SQLite puts beside it.
  var isWritable: Bool {
    unsafe access(path, W_OK) == 0 && access(folder + "/", W_OK | X_OK) == 0
  }

  var exists: Bool { unsafe access(path, F_OK) == 0 }

  /// Whether a log lies beside the file that is not folded into it yet.
  var hasLog: Bool {
    var facts = stat()
    return unsafe stat(path + "-wal", &facts) == 0 && facts.st_size > 0
  }

  /// Makes the folder (0700) and an empty file (0600) where they are missing.
  func create() throws(LibraryError) {
    try createFolder(folder)
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw .cannotOpen(path: path, why: Self.reason(errno))
    }
  }

  /// Has the names in the folder on the disk, as far as the file system can do that.
  func syncFolder() {
    let descriptor = unsafe open(folder + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Runs something that one process at a time may do in this folder.
  ///
  /// The folder is locked and not the file: closing a descriptor of the file would take away the
  /// locks that SQLite holds on it in this process.
  func alone<Value>(
    _ body: () throws(LibraryError) -> Value
  ) throws(LibraryError) -> Value {
    let descriptor = unsafe open(folder + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: folder, why: Self.reason(errno)) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .cannotOpen(path: folder, why: Self.reason(errno)) }
    }
    return try body()
  }
}

extension LibraryFile {
  private static var currentFolder: String {
    guard let name = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(name) }
    return unsafe String(cString: name)
  }

  private static func reason(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }

  private func createFolder(_ folder: String) throws(LibraryError) {
    guard !folder.isEmpty, unsafe access(folder, F_OK) != 0 else { return }
    if let slash = folder.lastIndex(of: "/") { try createFolder(String(folder[..<slash])) }
    if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .cannotOpen(path: folder, why: Self.reason(errno))
    }
  }
}
