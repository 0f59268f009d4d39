import FoundationEssentials
import Screen
import Themes

/// The themes to choose from: the built-in ones and those in the person's own folder.
struct ThemeShelf: Sendable {
  /// The person's own folder of YAML files; it need not be there.
  var folder: String

  /// Every name, the built-in ones first; a file of a built-in name takes its place.
  var names: [String] {
    Themes.names + ownNames.filter { !Themes.names.contains($0) }
  }

  /// - Throws: what is wrong with the person's own file.
  func theme(named name: String) throws -> Theme? {
    guard ownNames.contains(name) else { return Themes.named(name) }
    let text = try String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8)
    return try Themes.read(yaml: text, name: name)
  }

  var ownNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}
