import ArgumentParser
import Articles

/// What can be set for a source while it is added.
struct SourceOptions: ParsableArguments {
  @Option(help: "Into this folder of sources, such as news/science.") var folder: String?
  @Option(help: "Call it so, whatever it calls itself.") var title: String?
  @Option(help: "Visit it so often: 30m, 2h, 1d.") var interval: String?
  @Option(help: ArgumentHelp("Send this line with each request.", valueName: "name: value"))
  var header: [String] = []
  @Option(help: "Ask the server under this name.") var userAgent: String?
  @Option(
    help: ArgumentHelp("Log in so; “-” reads it from standard input.", valueName: "user:password")
  )
  var credentials: String?
  @Flag(help: "Fetch the page of each new article for its whole text.") var fullText = false
  @Option(help: "Take notice of so many articles at the beginning of the feed.") var limit: String?

  /// Whether nothing was given.
  var isEmpty: Bool {
    folder == nil && title == nil && interval == nil && header.isEmpty && userAgent == nil
      && credentials == nil && !fullText && limit == nil
  }

  /// - Throws: `ExitError` where a value is none.
  func settings() throws -> SourceSettings {
    var settings = SourceSettings()
    var password = credentials
    if password == "-" { password = readLine() ?? "" }
    let given: [(SettingName, String?)] =
      [
        (.interval, interval), (.userAgent, userAgent), (.credentials, password),
        (.fullText, fullText ? "true" : nil), (.limit, limit),
      ] + header.map { (.header, $0) }
    for case (let name, let value?) in given {
      do throws(WrongSetting) {
        try name.set(value, in: &settings)
      } catch {
        throw ExitError(.usage, error.fact)
      }
    }
    return settings
  }

  func folderName() throws -> String {
    try folder.map(FolderOption.name) ?? ""
  }
}
