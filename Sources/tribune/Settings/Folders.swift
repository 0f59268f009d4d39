import FoundationEssentials

/// Where Tribune keeps things: the folders of the XDG Base Directory Specification.
struct Folders: Equatable, Sendable {
  /// The library.
  var data: String
  /// What the person wrote: `config.yaml`, `themes`.
  var configuration: String
  /// What Tribune remembers between runs, and nobody would miss.
  var state: String

  init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "/"
    // The specification has relative paths ignored.
    func folder(_ variable: String, _ standard: String) -> String {
      let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (named ?? home + "/" + standard) + "/tribune"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  static let current = Folders(environment: ProcessInfo.processInfo.environment)

  var library: String { data + "/library.sqlite" }
  var configurationFile: String { configuration + "/config.yaml" }
  var themes: String { configuration + "/themes" }
  /// What was typed on the prompts.
  var typedLines: String { state + "/typed" }
  var themeFile: String { state + "/theme" }
}
