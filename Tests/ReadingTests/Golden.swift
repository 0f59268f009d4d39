import Foundation
import Testing

/// Screens kept as text files; one that is missing is recorded, and the test fails until it is
/// there.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  static func expect(
    _ text: String,
    named name: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appending(path: name + ".txt")
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      record(text, in: file, name, at: location)
      return
    }
    guard kept != text else { return }
    let pairs = zip(kept.split(separator: "\n"), text.split(separator: "\n"))
    let difference = pairs.first { $0 != $1 }.map { "\n- \($0)\n+ \($1)" } ?? " in length"
    Issue.record(
      "\(name) looks different; delete its file to record it anew:\(difference)",
      sourceLocation: location
    )
  }

  private static func record(
    _ text: String,
    in file: URL,
    _ name: String,
    at location: SourceLocation
  ) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded: look at it and run again", sourceLocation: location)
    } catch {
      Issue.record(error, sourceLocation: location)
    }
  }
}
