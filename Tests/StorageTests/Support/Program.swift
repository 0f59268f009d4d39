import Foundation

/// A program of this package, or another, as a process whose lines are read.
struct Program {
  /// Beside the program that runs the tests, where the build puts `Voter` too.
  static let voter: String = {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = own.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path } ?? "."
    return folder + "/Voter"
  }()

  static let strace = "/usr/bin/strace"

  /// Whether `strace` is there and may trace.
  static var canTrace: Bool {
    guard FileManager.default.isExecutableFile(atPath: strace) else { return false }
    let trial = try? start(strace, ["-f", "-c", "-o", "/dev/null", "/bin/true"])
    return trial?.end() == 0
  }

  let process: Process
  private let output: FileHandle

  static func start(_ path: String, _ arguments: [String]) throws -> Program {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return Program(process: process, output: pipe.fileHandleForReading)
  }

  /// Waits for the first bytes that the program says.
  func waitForWord() -> String {
    String(bytes: output.availableData, encoding: .utf8) ?? ""
  }

  /// Everything that the program says until it ends.
  func rest() -> String {
    String(bytes: output.readDataToEndOfFile(), encoding: .utf8) ?? ""
  }

  func end() -> Int32 {
    _ = rest()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
