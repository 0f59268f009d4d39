import Deciphering

/// Finds the part of a page that holds its main text.
///
/// An `article`, `main` or the like is taken at its word when it holds enough of the text; else the
/// container in which paragraphs are densest wins, as Readability counts it.
struct MainText {
  private let tree: HTMLTree
  private let body: Int
  /// Bytes of text inside each node, and how many of them are links.
  private var text: [Int]
  private var links: [Int]

  /// The node, or nil when it is the whole body.
  static func node(in tree: HTMLTree) -> Int? {
    guard let body = tree.first(.body) else { return nil }
    let main = MainText(tree, body: body)
    return main.marked() ?? main.densest()
  }
}

extension MainText {
  private init(_ tree: HTMLTree, body: Int) {
    self.tree = tree
    self.body = body
    text = [Int](repeating: 0, count: tree.nodes.count)
    links = text
    // Children come after their parents, so that one pass from the end adds everything up.
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .text { text[index] = Self.length(of: tree.text[node.text]) }
      if node.tag.isSilent || node.tag == .nav { text[index] = 0 }
      if node.tag == .a { links[index] = text[index] }
      if node.parent != index {
        text[node.parent] += text[index]
        links[node.parent] += links[index]
      }
    }
  }

  private func marked() -> Int? {
    var best: Int?
    for index in body..<tree.nodes[body].end {
      let isMarked =
        switch tree.nodes[index].tag {
        case .article, .main: true
        case .div, .section:
          tree.value(.itemprop, of: index) == "articleBody"
            || tree.value(.role, of: index) == "main"
        default: false
        }
      guard isMarked, !tree.isHidden(index), prose(in: index) >= 120 else { continue }
      guard let last = best else {
        best = index
        continue
      }
      // The narrower of two around the same text; the longer of two beside each other.
      if index < tree.nodes[last].end {
        if prose(in: index) * 10 >= prose(in: last) * 8 { best = index }
      } else if prose(in: index) > prose(in: last) {
        best = index
      }
    }
    guard let best, prose(in: best) * 10 >= prose(in: body) * 3 else { return nil }
    return best
  }

  private func densest() -> Int? {
    var scores: [Int: Double] = [:]
    for index in body..<tree.nodes[body].end {
      let node = tree.nodes[index]
      switch node.tag {
      case .p, .pre, .blockquote: break
      case .div where hasOwnText(index): break
      default: continue
      }
      guard text[index] >= 25 else { continue }
      let commas = tree.words(of: index, most: 2000).utf8.count { $0 == UInt8(ascii: ",") }
      let score = 1 + Double(commas) + min(Double(text[index]) / 100, 3)
      let parent = node.tag == .div ? index : node.parent
      scores[parent, default: weight(of: parent)] += score
      let above = tree.nodes[parent].parent
      if above != parent { scores[above, default: weight(of: above)] += score / 2 }
    }
    let best = scores.map { index, score in
      (index, score * (1 - Double(links[index]) / Double(max(1, text[index]))))
    }.max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 > $1.0 }
    guard var node = best?.0, node > body else { return nil }
    // A text in several containers is whole only where they meet.
    while node > body, prose(in: node) * 2 < prose(in: body) { node = tree.nodes[node].parent }
    return node > body ? node : nil
  }

  private func prose(in node: Int) -> Int { text[node] - links[node] }

  private func hasOwnText(_ node: Int) -> Bool {
    tree.children(of: node).contains { tree.nodes[$0].tag == .text && text[$0] >= 80 }
  }

  private func weight(of node: Int) -> Double {
    var weight = tree.nodes[node].tag == .div ? 5.0 : 0
    for name in HTMLFurniture.names(of: node, in: tree) {
      switch name {
      case "article", "body", "content", "entry", "main", "post", "text", "story", "blog":
        weight += 25
      case "comment", "comments", "sidebar", "footer", "header", "menu", "nav", "promo", "related":
        weight -= 25
      default: continue
      }
    }
    return weight
  }

  /// The bytes of a text without white space at the ends.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return 0 }
    return last - first + 1
  }
}
