import Foundation

/// The programs and folders that the sessions run with.
enum BuiltProgram {
  /// The folder of the test bundle, in which the built programs lie.
  static let folder: String = {
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
  }()

  static let tribune = folder + "/tribune"

  /// The folder of cases that others wrote; it stands beside the package, where it is at hand.
  static let shared: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { url.deleteLastPathComponent() }
    return url.path + "/shared"
  }()

  /// Where a program is installed; nil where it is not.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static let hasTmux = path(of: "tmux") != nil
  static let hasSeed = FileManager.default.fileExists(atPath: shared + "/seed/article.txt")
}
