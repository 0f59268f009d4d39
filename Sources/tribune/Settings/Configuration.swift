import FoundationEssentials
import Polls
import Reading

/// What the person chose in `config.yaml`; what is not there has its default.
struct Configuration: Sendable {
  /// Nil: the locale's.
  var language: Language?
  /// Nil: the one last used, or the built-in dark one.
  var theme: String?
  /// The widest line of text, in columns.
  var measure = 72
  var layout = Layout.Preference()
  var columns = ListColumn.standard
  var dateStyle = DateStyle.relative
  var shares = ShareRule.halfUp
  var keymap = Keymap.standard
  var counts = true
  /// What holds for all sources.
  var fetching = FetchSettings()

  static let measures = 30...200

  /// What is wrong with a line of the file.
  struct Problem: Error, Equatable, Sendable {
    /// Counted from 1; nil where the file as a whole cannot be read.
    var line: Int?
    var fact: String
  }

  /// Reads the file's text; a wrong line is told of and its default is used.
  ///
  /// The problems stand in the order of their lines.
  static func read(_ text: String) -> (Configuration, [Problem]) {
    var configuration = Configuration()
    let document: ConfigurationText
    do {
      document = try ConfigurationText(text)
    } catch {
      return (configuration, [error])
    }
    var problems = document.problems
    for field in document.fields {
      if let setting = Setting.named(field.name) {
        if !field.isEmpty { problems += setting.read(field.value, &configuration) }
      } else {
        let names = Setting.table.map(\.name)
        let fact = NearName.fact("there is no setting", field.name, among: names)
        problems.append(Problem(line: field.line, fact: fact))
      }
    }
    return (configuration, problems.sorted { $0.line ?? 0 < $1.line ?? 0 })
  }

  /// Reads the file at a path; one that is not there is no problem.
  static func load(_ path: String) -> (Configuration, [Problem]) {
    do {
      guard let text = try ConfigurationText.text(ofFile: path) else {
        return (Configuration(), [])
      }
      return read(text)
    } catch {
      return (Configuration(), [error])
    }
  }
}
