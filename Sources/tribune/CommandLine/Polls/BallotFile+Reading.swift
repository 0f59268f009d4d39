import Polls

extension BallotFile {
  /// Reads a file; its troubles are lines.
  static func reading(_ bytes: [UInt8], as format: Format, of file: String) throws -> BallotFile {
    do throws(BallotFileProblem) {
      return try read(bytes, as: format)
    } catch {
      throw ExitError(.data, "\(file): line \(error.line): \(error.fact.text)")
    }
  }
}
