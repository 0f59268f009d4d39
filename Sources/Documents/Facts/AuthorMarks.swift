/// The elements that are marked as naming the author of a page's article.
///
/// Lists of other articles and comments carry the same marks. So those count that stand together
/// with the first one near the text, or with the first of all where none is near.
struct AuthorMarks {
  /// More are not looked at.
  static let most = 200
  /// How many elements up from a mark all that belong to it stand.
  private static let reach = 3

  private(set) var nodes: [Int] = []

  /// `main` is where the text begins.
  init(_ tree: HTMLTree, main: Int?) {
    var marks: [Int] = []
    var node = 0
    while node < tree.nodes.count, marks.count < Self.most {
      let kind = Self.kind(of: node, in: tree)
      if kind == .comment {
        node = tree.nodes[node].end
        continue
      }
      if kind == .author {
        marks.append(node)
        // What is inside an author is the author.
        node = max(tree.nodes[node].end, node + 1)
      } else {
        node += 1
      }
    }
    let near = main.map { Self.around($0, in: tree) }
    guard let first = marks.first(where: { near?.contains($0) ?? true }) ?? marks.first else {
      return
    }
    let place = Self.around(first, in: tree)
    nodes = marks.filter { place.contains($0) }
  }
}

extension AuthorMarks {
  private enum Kind {
    case author
    case comment
    case other
  }

  private static func kind(of node: Int, in tree: HTMLTree) -> Kind {
    if tree.nodes[node].attributes.isEmpty { return .other }
    var kind = Kind.other
    for index in tree.nodes[node].attributes {
      let (name, value) = tree.attributes[index]
      switch name {
      case .itemprop:
        for word in value.split(separator: " ") {
          if word == "author" || word == "creator" { kind = .author }
          if word == "comment" || word == "review" { return .comment }
        }
      case .rel:
        if tree.nodes[node].tag == .a, value.split(separator: " ").contains("author") {
          kind = .author
        }
      case .itemtype:
        if value.hasSuffix("/Comment") || value.hasSuffix("/UserComments") { return .comment }
      case .id:
        if ["comments", "respond", "disqus_thread"].contains(value.lowercased()) {
          return .comment
        }
      default: continue
      }
    }
    return kind
  }

  private static func around(_ node: Int, in tree: HTMLTree) -> Range<Int> {
    var place = node
    for _ in 0..<reach {
      let parent = tree.nodes[place].parent
      if parent == 0 || tree.nodes[parent].tag == .body { break }
      place = parent
    }
    return place..<tree.nodes[place].end
  }
}
