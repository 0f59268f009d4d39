import Glibc

/// The program that was built with these tests, beside its worker.
enum BuiltProgram {
  static let path: String? = BuiltWorker.program.flatMap { worker in
    let path = String(worker.dropLast("-worker".count))
    return access(path, X_OK) == 0 ? path : nil
  }

  /// What is shared with these tests from outside the package; it need not be there.
  static let shared: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/../shared"
  }()

  static let seed: String? = {
    let path = shared + "/seed/article.txt"
    return access(path, R_OK) == 0 ? path : nil
  }()
}
