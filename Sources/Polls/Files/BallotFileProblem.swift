/// Why a file of ballots cannot be read.
public struct BallotFileProblem: Error, Equatable, Sendable {
  public enum Fact: Equatable, Sendable {
    case tooLarge
    /// Nothing, where something was expected.
    case empty
    /// No count of options from 1 to `RankedBallots.mostOptions`.
    case optionCount
    /// No number where one has to be.
    case noNumber
    /// An option number beyond those of the file.
    case noSuchOption(Int)
    /// The options of the file do not all have a name.
    case missingNames
    /// The ballots do not end with a line of 0.
    case noEnd
    /// Braces that do not close, or open twice.
    case braces
    /// So many cells, where the first line has another number.
    case cells(Int, expected: Int)
    /// More ballots than can be counted.
    case tooManyBallots
  }

  /// Counted from 1.
  public var line: Int
  public var fact: Fact

  public init(line: Int, fact: Fact) {
    self.line = line
    self.fact = fact
  }
}
