import Foundation

/// The pages of other people's tests that lie beside the project, where they are there.
enum RealPages {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/readability/test")

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func all() throws -> [[UInt8]] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "html" }
      .map { [UInt8](try Data(contentsOf: $0)) }
  }
}
