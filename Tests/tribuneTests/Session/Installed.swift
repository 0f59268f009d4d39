import Foundation

/// Programs of the system that sessions run with.
enum Installed {
  /// Where a program is installed; nil where it is not.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static let hasTmux = path(of: "tmux") != nil
}
