@testable import tribune

/// The worker that was built with these tests, beside them.
enum BuiltWorker {
  static let program =
    CommandLine.arguments.first.flatMap { try? WorkerProgram.find(besides: $0) }
    ?? (try? WorkerProgram.find())
}
