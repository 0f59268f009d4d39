import Glibc

/// Where `tribune-worker` is.
enum WorkerProgram {
  static let name = "tribune-worker"

  /// The worker beside the running program, or in the `libexec` folder that belongs to it.
  ///
  /// - Throws: `WorkerError.notFound` with all places that were looked at.
  static func find() throws(WorkerError) -> String {
    try find(besides: ownProgram)
  }

  static func find(besides program: String) throws(WorkerError) -> String {
    let folder = program.split(separator: "/").dropLast()
    let own = "/" + folder.joined(separator: "/")
    let above = "/" + folder.dropLast().joined(separator: "/")
    let places = [
      "\(own)/\(name)", "\(above)/libexec/tribune/\(name)", "\(own)/libexec/tribune/\(name)",
    ].map { $0.hasPrefix("//") ? String($0.dropFirst()) : $0 }
    guard let place = places.first(where: { access($0, X_OK) == 0 }) else {
      throw .notFound(places)
    }
    return place
  }
}

extension WorkerProgram {
  /// Its path, with symbolic links followed; empty where the kernel does not say.
  private static var ownProgram: String {
    var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = path.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { room in
        room.baseAddress.map { readlink("/proc/self/exe", $0, room.count) } ?? -1
      }
    }
    return String(decoding: path.prefix(max(count, 0)), as: UTF8.self)
  }
}
