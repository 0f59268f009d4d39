/// What a page's own names say about its parts.
enum HTMLFurniture {
  /// Whether something inside the main text is not of it: navigation, forms, boxes at the side.
  static func isAside(_ node: Int, in tree: HTMLTree) -> Bool {
    switch tree.nodes[node].tag {
    case .nav, .aside, .dialog, .footer: return true
    // Some sites put the whole page into a form.
    case .form: return !holdsText(node, in: tree)
    case .div, .section, .ul, .p, .span: break
    default: return false
    }
    if let role = tree.value(.role, of: node), roles.contains(role) { return true }
    return names(of: node, in: tree).contains { aside.contains($0) }
  }

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

  private static func holdsText(_ node: Int, in tree: HTMLTree) -> Bool {
    var paragraphs = 0
    for index in node..<tree.nodes[node].end {
      switch tree.nodes[index].tag {
      case .article, .main, .h1: return true
      case .p: paragraphs += 1
      default: continue
      }
      if paragraphs > 3 { return true }
    }
    return false
  }

  private static let roles: Set<String> = [
    "navigation", "complementary", "search", "banner", "contentinfo", "dialog",
  ]

  private static let aside: Set<Substring> = [
    "share", "sharing", "social", "socials", "comments", "comment-list", "respond", "related",
    "newsletter", "subscribe", "subscription", "breadcrumb", "breadcrumbs", "cookie", "cookies",
    "advert", "advertisement", "ads", "promo", "sponsored", "sidebar", "pagination", "poll", "vote",
    "rating", "recommended", "popup", "modal", "menu",
  ]

  private static let lead: Set<Substring> = [
    "lead", "lede", "leadin", "standfirst", "dek", "intro", "article-intro", "deck", "strapline",
    "summary", "excerpt", "lid", "announce",
  ]
}
