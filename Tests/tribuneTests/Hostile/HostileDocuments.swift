import Foundation
import Testing

/// The documents that attack a parser, from outside the package; none where they are not.
enum HostileDocuments {
  static let script: String? = {
    let path = BuiltProgram.shared + "/hostile/make_payloads.py"
    return access(path, R_OK) == 0 ? path : nil
  }()

  /// Writes them into a folder of the home and returns their paths.
  static func write(into home: Home) throws -> [String] {
    let folder = home.folder + "/hostile"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let answer = try home.start(
      ["-C", folder, "python3", try #require(script)],
      program: "/usr/bin/env"
    ).end()
    try #require(answer.status == 0, "\(answer.errors)")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      folder + "/" + $0
    }
  }
}
