import Articles
import Reading

extension Rendering {
  /// The whole article in this form.
  func text(of article: Article) -> String {
    switch self {
    case .text: article.asText
    case .markdown: article.asMarkdown
    case .html: article.asHTML
    }
  }
}
