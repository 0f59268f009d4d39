/// Leaves out of a page what is no part of its text.
struct Sieve {
  let shape: PageShape
  let strictness: MainText.Strictness
  /// Whether a node is left out; what is inside one is, too, without being marked.
  var isGone: [Bool]
  private(set) var byLine: Int?

  init(_ shape: PageShape, _ strictness: MainText.Strictness, hasAuthors: Bool) {
    self.shape = shape
    self.strictness = strictness
    isGone = [Bool](repeating: false, count: shape.tree.nodes.count)
    var seeksByLine = !hasAuthors
    var node = shape.body + 1
    let end = shape.tree.nodes[shape.body].end
    while node < end {
      if shape.tree.nodes[node].tag != .text {
        if seeksByLine, isByLine(node) {
          seeksByLine = false
          byLine = node
          isGone[node] = true
        } else {
          isGone[node] = isStranger(node)
        }
      }
      node = isGone[node] ? shape.tree.nodes[node].end : node + 1
    }
  }

  /// The weight that an element's names give it.
  func weight(of node: Int) -> Int {
    strictness.contains(.weights) ? Int(shape.weights[node]) : 0
  }

  /// Whether an element with this tag is among the next four around a node.
  func isNearlyInside(_ tag: HTMLTag, _ node: Int) -> Bool {
    var place = node
    for _ in 0..<4 {
      let parent = shape.tree.nodes[place].parent
      if parent == place { return false }
      if shape.tree.nodes[parent].tag == tag { return true }
      place = parent
    }
    return false
  }
}

extension Sieve {
  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  /// Whether something is hidden, void, or by its name or role no part of any article.
  private func isStranger(_ node: Int) -> Bool {
    if shape.isNothing(node) || shape.isHidden[node] { return true }
    let tag = shape.tree.nodes[node].tag
    if strictness.contains(.names) {
      let signs = shape.signs[node]
      if signs.contains(.unlikely), !signs.contains(.possible), tag != .a,
        !isNearlyInside(.table, node), !isNearlyInside(.code, node)
      {
        return true
      }
      if let role = shape.tree.value(.role, of: node), Self.roles.contains(role) { return true }
    }
    switch tag {
    case .div, .section, .header, .h1, .h2, .h3, .h4, .h5, .h6: return shape.isVoid[node]
    default: return false
    }
  }

  private func isByLine(_ node: Int) -> Bool {
    let tree = shape.tree
    guard !tree.nodes[node].attributes.isEmpty, !shape.isHidden[node],
      tree.nodes[node].end - node < 200
    else { return false }
    let isMarked =
      shape.signs[node].contains(.byLine) || tree.value(.rel, of: node) == "author"
      || tree.value(.itemprop, of: node)?.contains("author") == true
    guard isMarked else { return false }
    let words = tree.words(of: node, most: 400)
    return !words.isEmpty && words.count < 100
  }
}
