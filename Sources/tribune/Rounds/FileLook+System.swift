import Glibc
import Reading
import Storage

extension FileLook {
  /// What the system says of a file, without its bytes; nil where there is none.
  init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let modified = Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
    self.init(path: path, modified: modified, size: Int64(facts.st_size), hash: 0)
  }

  /// A 64-bit FNV-1a hash of a file's bytes.
  ///
  /// - Throws: `IntakeFailure` where it cannot be read.
  static func hash(of path: String) throws -> UInt64 {
    try OpenFile.reading(path, named: path) { file in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(file.descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          throw IntakeFailure(path, .notReadable, .told(String(cString: strerror(errno))))
        }
        if count == 0 { return hash }
        for byte in piece[..<count] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      }
    }
  }
}
