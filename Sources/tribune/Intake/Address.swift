import Foundation
import FoundationEssentials
import Reading

/// What a person named to read from.
enum Address: Equatable, Sendable {
  case standardInput
  case web(String)
  /// An absolute path.
  case file(String)
  /// An absolute path.
  case folder(String)

  /// - Throws: `IntakeFailure` where there is nothing of that name.
  init(_ text: String) throws(IntakeFailure) {
    if text == "-" {
      self = .standardInput
      return
    }
    let start = text.prefix(8).lowercased()
    if start.hasPrefix("http://") || start.hasPrefix("https://") {
      self = .web(text)
      return
    }
    if let scheme = text.range(of: "://"), text[..<scheme.lowerBound].allSatisfy(\.isLetter) {
      throw IntakeFailure(text, .notReadable, .onlyWebAddresses)
    }
    let path = Self.absolute(text)
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeFailure(text, .notThere, .noSuchFile)
    }
    self = isFolder ? .folder(path) : .file(path)
  }

  /// The path with `~` and the current folder filled in, and without `.` and `..`.
  static func absolute(_ path: String) -> String {
    var path = path
    if path == "~" || path.hasPrefix("~/") {
      path = (ProcessInfo.processInfo.environment["HOME"] ?? "") + path.dropFirst()
    }
    if !path.hasPrefix("/") { path = FileManager.default.currentDirectoryPath + "/" + path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
