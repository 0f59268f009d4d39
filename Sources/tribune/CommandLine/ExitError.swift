import Articles
import Reading
import Screen
import Storage

/// A line for standard error, and the exit status that goes with it.
///
/// What was typed may follow it, with the place of the mistake in a line below.
struct ExitError: Error, Equatable {
  /// The codes of `sysexits.h`.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case ioError = 74
    case temporary = 75
    case configuration = 78
  }

  var status: Status
  var line: String
  var typed: [SafeText] = []

  init(_ status: Status, _ line: String) {
    self.status = status
    self.line = line
  }

  init(_ problem: QueryProblem, in query: String) {
    self.init(.usage, Words(.english).string(problem))
    typed = [SafeText(query), problem.caret(under: query)]
  }

  init(_ error: LibraryError) {
    let status: Status =
      switch error {
      case .newer, .olderAndReadOnly, .notALibrary, .damaged, .ballot, .poll, .deed,
        .tooManyLanguages:
        .data
      case .notFound, .ambiguous: .data
      case .cannotOpen: .noInput
      case .readOnly, .full: .cannotCreate
      case .busy: .temporary
      case .failed, .stopped: .ioError
      }
    self.init(status, error.fact)
  }

  init(_ failure: IntakeFailure) {
    let status: Status =
      switch failure.kind {
      case .notThere: .noInput
      case .notReadable, .tooComplex: .data
      case .unreachable: .unavailable
      case .internalTrouble: .software
      }
    self.init(status, "\(failure.name): \(failure.fact)")
  }

  /// Turns the errors of the floors below into lines.
  static func from<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as LibraryError {
      throw ExitError(error)
    } catch let failure as IntakeFailure {
      throw ExitError(failure)
    } catch let error as WorkerError {
      throw ExitError(IntakeFailure("tribune-worker", error))
    }
  }
}
