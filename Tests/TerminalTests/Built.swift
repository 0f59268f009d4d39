import Foundation

/// Where the build put the programs that the tests run.
enum Built {
  /// The folder of the test bundle, in which the other products lie.
  static let folder: String = {
    // The bundle is the program's first argument under SwiftPM, or lies beside the program.
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
  }()

  static let probe = folder + "/TerminalProbe"
}
