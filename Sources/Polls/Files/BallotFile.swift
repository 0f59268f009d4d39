/// What a file of ballots holds, whichever its format.
public struct BallotFile: Equatable, Sendable {
  /// The files that are read: by their extension, or told by name.
  public enum Format: String, CaseIterable, Sendable {
    /// OpaVote's and the ERS's format for ranked ballots.
    case blt
    /// PrefLib's ordinal data: .soc, .soi, .toc and .toi.
    case preflib
    /// A table of numbers, one column an option and one line a ballot.
    case csv

    /// The format of a file by its name; nil where it tells none.
    public init?(fileName: String) {
      let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
      switch ending {
      case "blt": self = .blt
      case "soc", "soi", "toc", "toi": self = .preflib
      case "csv": self = .csv
      default: return nil
      }
    }
  }

  /// The largest file that is read, in bytes.
  public static let largest = 256 << 20

  public var title: String
  public var options: [String]
  public var ballots: RankedBallots
  /// Points of each ballot, one an option; only tables have them, and only where all are numbers.
  public var scores: ScoredBallots?

  public init(
    title: String = "",
    options: [String],
    ballots: RankedBallots,
    scores: ScoredBallots? = nil
  ) {
    self.title = title
    self.options = options
    self.ballots = ballots
    self.scores = scores
  }

  /// Reads a file of a format.
  ///
  /// - Throws: `BallotFileProblem` with the line where it is no such file.
  public static func read(
    _ bytes: [UInt8],
    as format: Format
  ) throws(BallotFileProblem) -> BallotFile {
    guard bytes.count <= largest else { throw BallotFileProblem(line: 1, fact: .tooLarge) }
    switch format {
    case .blt:
      var reader = BLTReader(bytes)
      return try reader.read()
    case .preflib:
      var reader = PrefLibReader(bytes)
      return try reader.read()
    case .csv:
      var table = BallotTable(bytes)
      var file = try table.read()
      file.options = file.options.map(SpreadsheetCell.read)
      return file
    }
  }
}
