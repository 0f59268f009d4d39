import FoundationEssentials

/// The computed vectors that lie beside the project, where they are there.
enum Conformance {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/ballots")

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "percent_vectors.json").path)
  }

  struct Election: Decodable {
    var file: String
    var winners: [String]
    var final: [String: Int]
    var ballots: Int
  }

  static var hasBallots: Bool {
    FileManager.default.fileExists(atPath: ballots("expected.json").path)
  }

  static func ballots(_ name: String) -> URL { folder.appending(path: name) }

  static func elections() throws -> [Election] {
    try read("expected.json", as: [Election].self)
  }

  static func read<Vectors: Decodable>(_ name: String, as type: Vectors.Type) throws -> Vectors {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }
}
