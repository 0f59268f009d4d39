import Documents
import Exchange

extension DocumentFormat {
  /// What a document is that begins with these bytes.
  ///
  /// What is no text at all counts as text: reading it as such fails, and names what it is.
  init(sniffing beginning: [UInt8], _ facts: DocumentFacts) {
    let path = facts.url?.prefix { $0 != "?" && $0 != "#" }
    let name = facts.name ?? path?.split(separator: "/").last.map(String.init)
    switch Sniffing.kind(of: beginning, name: name, contentType: facts.contentType) {
    case .feed: self = .feed
    case .page: self = .page
    case .markdown: self = .markdown
    case .text, nil: self = .text
    }
  }
}
