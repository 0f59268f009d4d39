import Articles
import Deciphering

extension PageFacts {
  /// Reads microdata, `rel=author` and `time` in the page's text; what the head says wins.
  mutating func readMarks(_ tree: HTMLTree, main: Int?) {
    let needsAuthors = authors.isEmpty
    var stars = StructuredRating()
    var index = 0
    while index < tree.nodes.count {
      defer { index += 1 }
      let node = tree.nodes[index]
      if node.attributes.isEmpty { continue }
      for property in tree.value(.itemprop, of: index)?.split(separator: " ") ?? [] {
        switch property {
        case "author", "creator":
          if needsAuthors || !authors.isEmpty { readPerson(index, in: tree, adds: needsAuthors) }
        case "datePublished":
          published = published ?? value(of: index, in: tree).flatMap(DateText.date)
        case "dateModified": updated = updated ?? value(of: index, in: tree).flatMap(DateText.date)
        case "headline": title = title ?? value(of: index, in: tree)
        case "articleSection" where sections.isEmpty:
          sections = value(of: index, in: tree).map { [$0] } ?? []
        case "ratingValue": stars.value = value(of: index, in: tree)
        case "ratingCount", "reviewCount":
          stars.count = stars.count ?? value(of: index, in: tree)
        case "bestRating": stars.best = value(of: index, in: tree)
        default: continue
        }
      }
      if node.tag == .a, needsAuthors,
        tree.value(.rel, of: index)?.split(separator: " ").contains("author") == true,
        let name = value(of: index, in: tree), name.count <= 200
      {
        let url = tree.value(.href, of: index).flatMap { PageAddress.absolute($0, on: base) }
        if !isWithinPerson(index, in: tree) { add(Author(name: name, url: url)) }
      }
      if node.tag == .time, published == nil, main.map({ isInside(index, $0, tree) }) ?? true {
        published = (tree.value(.datetime, of: index) ?? tree.words(of: index, most: 100).meaning)
          .flatMap(DateText.date)
      }
    }
    rating = rating ?? stars.summary
  }
}

extension PageFacts {
  private mutating func readPerson(_ node: Int, in tree: HTMLTree, adds: Bool) {
    guard tree.value(.itemscope, of: node) != nil else {
      guard adds, let name = value(of: node, in: tree) else { return }
      let names = ByLine.names(in: name, needsWord: false)
      for name in names.isEmpty ? [name] : names { add(Author(name: name)) }
      return
    }
    var author = Author(name: "")
    var roles: [String] = []
    for index in (node + 1)..<max(node + 1, tree.nodes[node].end) {
      switch tree.value(.itemprop, of: index) {
      case "name" where author.name.isEmpty: author.name = value(of: index, in: tree) ?? ""
      case "jobTitle", "affiliation", "worksFor":
        if let role = value(of: index, in: tree), !roles.contains(role) { roles.append(role) }
      case "email": author.email = value(of: index, in: tree)
      case "url": author.url = value(of: index, in: tree)
      default: continue
      }
    }
    if author.name.isEmpty { author.name = tree.words(of: node, most: 200) }
    author.affiliation = roles.isEmpty ? nil : roles.joined(separator: ", ")
    guard !author.name.isEmpty, adds || authors.contains(where: { $0.name == author.name }) else {
      return
    }
    add(author)
  }

  /// What a microdata property says: its attribute, or its words.
  private func value(of node: Int, in tree: HTMLTree) -> String? {
    if let content = tree.value(.content, of: node)?.meaning { return content }
    switch tree.nodes[node].tag {
    case .time: if let date = tree.value(.datetime, of: node)?.meaning { return date }
    case .a where tree.value(.itemprop, of: node) == "url",
      .link where tree.value(.itemprop, of: node) == "url":
      return tree.value(.href, of: node).flatMap { PageAddress.absolute($0, on: base) }
    default: break
    }
    return tree.words(of: node, most: 1000).meaning
  }

  private func isWithinPerson(_ node: Int, in tree: HTMLTree) -> Bool {
    var place = node
    while tree.nodes[place].parent != place {
      place = tree.nodes[place].parent
      if let property = tree.value(.itemprop, of: place), property == "author" { return true }
    }
    return false
  }

  private func isInside(_ node: Int, _ outer: Int, _ tree: HTMLTree) -> Bool {
    node > outer && node < tree.nodes[outer].end
  }
}
