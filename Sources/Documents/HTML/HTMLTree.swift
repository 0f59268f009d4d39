import Deciphering

/// A parsed page as values, its nodes in reading order.
///
/// What follows a node up to its `end` is inside it, so that a walk needs neither pointers nor
/// recursion.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    /// The root's is the root itself.
    var parent: Int
    /// One past the last node inside.
    var end: Int
    /// How many elements it is inside of.
    var depth: Int
    /// For text, where it stands in `text`.
    var text: Range<Int> = 0..<0
    /// Where its attributes stand in `attributes`.
    var attributes: Range<Int> = 0..<0
  }

  /// Whether a node is hidden stands in this many bytes of its style.
  private static let longestStyle = 1024

  var nodes: [Node] = []
  var text: [UInt8] = []
  var attributes: [(name: HTMLAttribute, value: String)] = []

  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  func children(of node: Int) -> Children {
    Children(tree: self, place: node + 1, end: nodes[node].end)
  }

  /// The first node with this tag inside another.
  func first(_ tag: HTMLTag, in node: Int = 0) -> Int? {
    guard node < nodes.count else { return nil }
    return (node..<nodes[node].end).first { nodes[$0].tag == tag }
  }

  /// The words inside a node, white space folded.
  func words(of node: Int, most: Int = 1 << 16) -> String {
    var run = InlineRun()
    var left = most
    var index = node
    while index < nodes[node].end, left > 0 {
      let inner = nodes[index]
      if inner.tag.isSilent {
        index = max(inner.end, index + 1)
        continue
      }
      if inner.tag == .text {
        run.append(text[inner.text].prefix(left))
        left -= inner.text.count
      } else if inner.tag.isBlock || inner.tag == .br {
        run.append([0x20])
      }
      index += 1
    }
    return run.take().text
  }

  /// Whether the page hides it.
  func isHidden(_ node: Int) -> Bool {
    for index in nodes[node].attributes {
      let (name, value) = attributes[index]
      switch name {
      case .hidden: if value.lowercased() != "until-found" { return true }
      case .ariaHidden: if value.lowercased() == "true" { return true }
      case .style:
        let plain = value.utf8.prefix(Self.longestStyle).filter { !$0.isSpace }.map(\.lowercased)
        if plain.contains(Array("display:none".utf8))
          || plain.contains(Array("visibility:hidden".utf8))
        {
          return true
        }
      default: continue
      }
    }
    return false
  }
}

extension HTMLTree {
  /// The nodes that stand directly inside one.
  struct Children: Sequence, IteratorProtocol {
    let tree: HTMLTree
    var place: Int
    let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = tree.nodes[place].end }
      return place
    }
  }
}
