/// A form in which an article can be saved.
public enum Rendering: String, CaseIterable, Sendable {
  case text
  case markdown
  case html

  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }

  /// The form that a file's name asks for; text where it asks for none.
  public init(path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil
    self =
      switch ending {
      case "md", "markdown": .markdown
      case "html", "htm", "xhtml": .html
      default: .text
      }
  }
}
