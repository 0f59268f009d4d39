import ArgumentParser
import Reading

/// The form in which an article is passed on.
enum FormFlag: String, EnumerableFlag {
  case plain
  case markdown
  case html

  static func help(for value: FormFlag) -> ArgumentHelp? {
    switch value {
    case .plain: "As plain text, each paragraph in one line."
    case .markdown: "As Markdown, from which it can be read back."
    case .html: "As an HTML document."
    }
  }

  var rendering: Rendering {
    switch self {
    case .plain: .text
    case .markdown: .markdown
    case .html: .html
    }
  }

  /// What a file of this form ends with.
  var ending: String {
    switch self {
    case .plain: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }
}
