import Foundation
import Testing

@testable import tribune

/// A person's home in which the program is run as a process of its own, with a library of its own.
final class Home {
  struct Answer {
    var status: Int32
    var output: String
    var errors: String

    /// The output as JSON; an object.
    var json: [String: Any] {
      get throws {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      }
    }

    var lines: [Substring] { output.split(separator: "\n") }
  }

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "tribune-home-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var library: String { folder + "/data/tribune/library.sqlite" }

  /// Writes a file into the home and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = folder + "/" + name
    let parent = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Starts the program, without waiting for its end.
  func start(
    _ arguments: [String],
    program: String? = BuiltProgram.path,
    adding environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Running {
    let running = try Running(in: self)
    running.process.executableURL = URL(fileURLWithPath: try #require(program))
    running.process.arguments = arguments
    running.process.currentDirectoryURL = URL(fileURLWithPath: folder)
    running.process.environment = [
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config",
      "XDG_STATE_HOME": folder + "/state", "TERM": "xterm-256color", "LANG": "en_GB.UTF-8",
      "TZ": "UTC", "PATH": "/usr/bin:/bin",
    ].merging(environment) { $1 }
    running.process.standardInput =
      try input.map { FileHandle(forReadingAtPath: try write($0, to: "input")) }
      ?? FileHandle.nullDevice
    try running.process.run()
    return running
  }

  func run(_ arguments: String..., input: String? = nil) throws -> Answer {
    try start(arguments, input: input).end()
  }

  /// Adds a text as a file and returns the article's id.
  func add(_ text: String, as name: String) throws -> String {
    let path = try write(text, to: name)
    let answer = try run("add", "--json", path)
    let sources = try #require(try answer.json["sources"] as? [[String: Any]])
    return try #require((sources.first?["articles"] as? [String])?.first)
  }
}
