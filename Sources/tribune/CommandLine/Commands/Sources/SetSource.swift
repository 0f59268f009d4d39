import ArgumentParser
import Articles
import Screen
import Storage

struct SetSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Sets how a source, or with --folder all in a folder, is visited.",
    discussion: """
      \(SettingName.allCases.map(\.allowed).joined(separator: "; ")). “name=” with nothing after it \
      leaves the setting to the folder and to config.yaml. “credentials=-” reads them from standard \
      input, so that they stand in no list of processes.
      """
  )

  @Flag(help: "What is named is a folder of sources.") var folder = false
  @Argument(help: "The source’s id, its address, or the beginning of its title.")
  var source: String
  @Argument(help: "Lines of the form name=value.") var values: [String]

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      if folder {
        let name = try FolderOption.name(source)
        let known = try library.sourceFolders().first { $0.folder.name == name }
        var settings = known?.folder.settings ?? SourceSettings()
        try apply(to: &settings)
        try library.setSettings(settings, ofFolder: name)
        return try tell(name, settings, to: &output)
      }
      let stored = try library.source(try library.source(named: source))
      var settings = stored.ownSettings
      try apply(to: &settings)
      try library.setSettings(settings, of: stored.id)
      try tell(stored.source.title, settings, to: &output)
    }
  }

  private func apply(to settings: inout SourceSettings) throws {
    for line in values {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = SettingName(rawValue: String(parts[0])) else {
        let names = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
        throw ExitError(.usage, "\(line): a setting is written name=value; there are \(names)")
      }
      var value = String(parts[1])
      if name == .credentials, value == "-" { value = readLine() ?? "" }
      do throws(WrongSetting) {
        try name.set(value, in: &settings)
      } catch {
        throw ExitError(.usage, error.fact)
      }
    }
  }

  private func tell(
    _ name: String,
    _ settings: SourceSettings,
    to output: inout Output
  ) throws {
    let facts = SettingName.allCases.flatMap { setting in
      setting.shown(settings).map { "\(setting.rawValue)=\($0)" }
    }
    let line = facts.isEmpty ? "nothing is set" : facts.joined(separator: ", ")
    try output.print(SafeText("\(name): \(line)"))
  }
}
