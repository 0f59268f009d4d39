import Foundation

/// A home of its own for a session: nothing of the person's is touched.
final class Home {
  let folder: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/tribune-session-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    folder = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var library: String { folder + "/data/tribune/library.sqlite" }

  /// Everything that could change what is seen is pinned.
  func environment(language: String = "en_GB.UTF-8") -> [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder,
      "XDG_DATA_HOME": folder + "/data",
      "XDG_CONFIG_HOME": folder + "/config",
      "XDG_STATE_HOME": folder + "/state",
      "TMPDIR": folder,
      "LANG": language,
      "LC_ALL": "",
      "TZ": "UTC",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
