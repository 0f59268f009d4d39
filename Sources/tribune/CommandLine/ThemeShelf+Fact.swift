import Themes

extension ThemeShelf {
  /// What is wrong with a theme's file, in a line.
  static func fact(_ error: any Error) -> String {
    guard let error = error as? SchemeError else { return "the file cannot be read" }
    return switch error {
    case .tooLarge: "this is longer or deeper than any scheme of colours"
    case .notYAML: "this is no YAML"
    case .noColours: "there are no colours in it"
    case .missing(_, let colour): "\(colour) is missing"
    case .notAColour(_, let colour, let text): "\(colour): “\(text)” is no colour such as “1a2b3c”"
    }
  }
}
