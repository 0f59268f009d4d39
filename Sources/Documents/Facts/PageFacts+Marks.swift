import Articles
import Deciphering

extension PageFacts {
  /// Reads microdata, `rel=author` and `time` in the page's text; what the head says wins.
  mutating func readMarks(_ tree: HTMLTree, main: Int?) {
    let needsAuthors = authors.isEmpty
    let marks = AuthorMarks(tree, main: main)
    for node in marks.nodes {
      if tree.value(.itemprop, of: node) != nil {
        readPerson(node, in: tree, adds: needsAuthors)
      } else if needsAuthors, let name = value(of: node, in: tree), name.count <= 100 {
        let url = tree.value(.href, of: node).flatMap { PageAddress.absolute($0, on: base) }
        add(Author(name: ByLine.withoutWord(name), url: url))
      }
    }
    var stars = StructuredRating()
    for node in tree.nodes.indices where !tree.nodes[node].attributes.isEmpty {
      for property in tree.value(.itemprop, of: node)?.split(separator: " ") ?? [] {
        switch property {
        case "datePublished":
          published = published ?? value(of: node, in: tree).flatMap(DateText.date)
        case "dateModified": updated = updated ?? value(of: node, in: tree).flatMap(DateText.date)
        case "headline": title = title ?? value(of: node, in: tree)
        case "articleSection" where sections.isEmpty:
          sections = value(of: node, in: tree).map { [$0] } ?? []
        case "ratingValue": stars.value = stars.value ?? value(of: node, in: tree)
        case "ratingCount", "reviewCount":
          stars.count = stars.count ?? value(of: node, in: tree)
        case "bestRating": stars.best = stars.best ?? value(of: node, in: tree)
        default: continue
        }
      }
      if tree.nodes[node].tag == .time, published == nil,
        main.map({ isInside(node, $0, tree) }) ?? true
      {
        published = (tree.value(.datetime, of: node) ?? tree.words(of: node, most: 100).meaning)
          .flatMap(DateText.date)
      }
    }
    rating = rating ?? stars.summary
  }

  /// Reads the authors off an element that names them, among whatever else it says.
  mutating func readByLine(_ node: Int, in tree: HTMLTree) {
    let inside = node..<tree.nodes[node].end
    if let named = inside.first(where: {
      tree.value(.itemprop, of: $0)?.split(separator: " ").contains("name") == true
    }) {
      return addAuthors(named: tree.words(of: named, most: 400))
    }
    // Names stand in pieces of their own, often links; dates and offices stand beside them.
    let pieces = inside.lazy.filter { tree.nodes[$0].tag == .text }.prefix(40).map {
      String(decoding: tree.text[tree.nodes[$0].text].prefix(400), as: UTF8.self)
        .withPlainSpaces.folded
    }
    for piece in pieces where !ByLine.isRole(piece) {
      for name in ByLine.names(in: piece, needsWord: false) { add(Author(name: name)) }
    }
    if !authors.isEmpty { return }
    let words = tree.words(of: node, most: 400).prefix { !$0.isNumber && $0 != "|" && $0 != "•" }
    let name = ByLine.withoutWord(String(words).trimmed)
    if name.split(separator: " ").count <= 5 { addAuthors(named: name) }
  }
}

extension PageFacts {
  private mutating func readPerson(_ node: Int, in tree: HTMLTree, adds: Bool) {
    guard tree.value(.itemscope, of: node) != nil else {
      guard adds, let name = value(of: node, in: tree), name.count <= 200 else { return }
      return addAuthors(named: name)
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

  private func isInside(_ node: Int, _ outer: Int, _ tree: HTMLTree) -> Bool {
    node > outer && node < tree.nodes[outer].end
  }
}
