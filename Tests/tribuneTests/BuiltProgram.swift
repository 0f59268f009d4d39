import Glibc

/// The program that was built with these tests, beside its worker, or the one that the environment
/// names, which is taken for a release build.
enum BuiltProgram {
  static let path: String? =
    named
    ?? BuiltWorker.program.flatMap { worker in
      let path = String(worker.dropLast("-worker".count))
      return access(path, X_OK) == 0 ? path : nil
    }

  private static let named = getenv("TRIBUNE_PROGRAM").map { String(cString: $0) }

  /// How many times longer it takes than a release build, at most.
  static let slowness = named == nil ? 4.0 : 1.0

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
