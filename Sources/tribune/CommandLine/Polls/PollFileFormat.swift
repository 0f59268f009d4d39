import ArgumentParser
import Polls

/// The files of ballots and polls that are read.
enum PollFileFormat: String, CaseIterable, ExpressibleByArgument {
  case blt
  case preflib
  case csv
  /// What "poll export --format json" writes.
  case tribune
  /// A Question of ActivityStreams 2.0.
  case activitystreams
  /// A Poll of Mastodon's interface for programs.
  case mastodon

  /// The format of ballots alone; nil for polls.
  var ballots: BallotFile.Format? { BallotFile.Format(rawValue: rawValue) }

  /// Reads a file, and finds out its format where it is not typed: by its name, and for JSON by what
  /// is in it.
  ///
  /// - Throws: `ExitError` where it cannot be read, or nothing tells its format.
  static func read(
    _ file: String,
    as typed: PollFileFormat?
  ) throws -> (bytes: [UInt8], format: PollFileFormat) {
    let named = BallotFile.Format(fileName: file).flatMap { PollFileFormat(rawValue: $0.rawValue) }
    let known = typed ?? named
    guard known != nil || file == "-" || file.lowercased().hasSuffix(".json") else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw ExitError(.usage, "\(file): say with --format which of these it is: \(names)")
    }
    let bytes = try FileBytes.read(file, atMost: BallotFile.largest)
    return (bytes, try known ?? format(of: bytes, file))
  }

  private static func format(of bytes: [UInt8], _ file: String) throws -> PollFileFormat {
    let outline: WrittenOutline = try WrittenJSON.read(bytes, of: file)
    if outline.format == WrittenRecord.format { return .tribune }
    if outline.type?.contains("Question") == true { return .activitystreams }
    if outline.multiple != nil { return .mastodon }
    throw ExitError(.data, "\(file): there is no poll of a known form in it")
  }
}

/// As much of a JSON file as tells its format.
private struct WrittenOutline: Decodable {
  var format: String?
  var type: OneOrMore<String>?
  var multiple: Bool?

  enum CodingKeys: String, CodingKey {
    case format
    case type
    case multiple
  }
}
