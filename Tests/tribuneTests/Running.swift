import Foundation
import Testing

/// A process and what it prints, which goes to files so that no pipe ever fills.
final class Running {
  let process = Process()
  /// Kept, because what a home holds goes with it.
  private let home: Home
  private let output: String
  private let errors: String

  init(in home: Home) throws {
    self.home = home
    let folder = home.folder
    output = "\(folder)/.output-\(UUID().uuidString)"
    errors = "\(folder)/.errors-\(UUID().uuidString)"
    for path in [output, errors] {
      try #require(FileManager.default.createFile(atPath: path, contents: nil))
    }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
  }

  func end() throws -> Home.Answer {
    process.waitUntilExit()
    defer {
      for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) }
    }
    // A signal is told of as shells do.
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Home.Answer(
      status: process.terminationStatus + signal,
      output: try text(output),
      errors: try text(errors)
    )
  }

  private func text(_ path: String) throws -> String {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(String(validating: bytes, as: UTF8.self), "this is no UTF-8")
  }
}
