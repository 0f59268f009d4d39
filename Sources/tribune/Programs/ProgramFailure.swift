import Glibc

/// Why another program did not do its work.
enum ProgramFailure: Error, Equatable {
  /// The number is errno.
  case notStarted(Int32)
  case ended(status: Int)

  var fact: String {
    switch self {
    case .notStarted(let number): String(cString: strerror(number))
    case .ended(let status): "it ended with status \(status)"
    }
  }
}
