import Glibc

/// Why another program did not do its work.
enum ProgramFailure: Error, Equatable {
  /// The number is errno.
  case notStarted(Int32)
  case ended(status: Int)
  case tookTooLong(seconds: Int)

  var fact: String {
    switch self {
    case .notStarted(let number): String(cString: strerror(number))
    case .tookTooLong(let seconds): "it was ended after \(seconds) seconds"
    case .ended(let status): "it ended with status \(status)"
    }
  }
}
