import FoundationEssentials

/// The computed vectors that lie beside the project, where they are there.
enum Conformance {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/ballots")

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "rating_vectors.json").path)
  }

  static func read<Vectors: Decodable>(_ name: String, as type: Vectors.Type) throws -> Vectors {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }
}
