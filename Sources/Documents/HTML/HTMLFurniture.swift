/// What a page's own names say about its parts.
enum HTMLFurniture {
  /// Whether the page marks a paragraph as the one that sums the text up.
  static func isLead(_ node: Int, in tree: HTMLTree) -> Bool {
    switch tree.nodes[node].tag {
    case .p, .div, .header, .section: break
    default: return false
    }
    return names(of: node, in: tree).contains { lead.contains($0) }
  }

  /// The words of a node's `class` and `id`: "post-share box" are post, share, box and post-share.
  static func names(of node: Int, in tree: HTMLTree) -> [Substring] {
    guard !tree.nodes[node].attributes.isEmpty else { return [] }
    var names: [Substring] = []
    for name in [HTMLAttribute.classes, .id] {
      guard let value = tree.value(name, of: node), value.utf8.count < 200 else { continue }
      for word in value.lowercased().split(separator: " ") {
        names.append(word)
        let parts = word.split { $0 == "-" || $0 == "_" }
        if parts.count > 1 { names += parts }
      }
    }
    return names
  }

  private static let lead: Set<Substring> = [
    "lead", "lede", "leadin", "standfirst", "dek", "intro", "article-intro", "deck", "strapline",
    "summary", "excerpt", "lid", "announce",
  ]
}
