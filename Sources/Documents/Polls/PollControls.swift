import Deciphering

/// A row of radio buttons or check boxes that belong together.
struct PollControls {
  /// How many are looked at on one page.
  private static let most = 2000

  var name: String
  var isMultiple: Bool
  var nodes: [Int]

  /// The rows of a page that have two choices or more.
  static func rows(in tree: HTMLTree) -> [PollControls] {
    var rows: [PollControls] = []
    var count = 0
    for node in tree.nodes.indices where tree.nodes[node].tag == .input {
      guard isChoice(node, in: tree) else { continue }
      count += 1
      if count > most { break }
      let isMultiple = tree.value(.type, of: node)?.lowercased() == "checkbox"
      let name = tree.value(.name, of: node) ?? ""
      // Check boxes are "answer[1]", "answer[2]" as often as they share a name.
      let stem = isMultiple ? String(name.prefix { !$0.isNumber && $0 != "[" }) : name
      if let last = rows.last, last.name == stem, last.isMultiple == isMultiple {
        rows[rows.count - 1].nodes.append(node)
      } else {
        rows.append(PollControls(name: stem, isMultiple: isMultiple, nodes: [node]))
      }
    }
    return rows.filter { 2...50 ~= $0.nodes.count }
  }

  static func isChoice(_ node: Int, in tree: HTMLTree) -> Bool {
    let type = tree.value(.type, of: node)?.lowercased()
    return type == "radio" || type == "checkbox"
  }

  /// What can be chosen: the label of each control, or the words behind it.
  func options(in tree: HTMLTree) -> [String] {
    nodes.enumerated().map { number, node in
      if let id = tree.value(.id, of: node), let label = Self.label(for: id, near: node, in: tree) {
        return label
      }
      var place = node
      for _ in 0..<3 {
        place = tree.nodes[place].parent
        if tree.nodes[place].tag == .label {
          let words = Self.words(inside: place, of: tree)
          if !words.isEmpty { return words }
        }
      }
      let end = number + 1 < nodes.count ? nodes[number + 1] : min(node + 40, tree.nodes.count)
      return Self.lines(of: node..<end, in: tree).first?.text ?? ""
    }
  }

  /// What is asked: the legend around the controls, or the last words before them.
  func question(in tree: HTMLTree, box: Int) -> String? {
    guard let first = nodes.first else { return nil }
    if let legend = (box..<first).last(where: { tree.nodes[$0].tag == .legend }) {
      let words = Self.words(inside: legend, of: tree)
      if !words.isEmpty { return words }
    }
    // Above the box there may be a heading that belongs to it.
    for start in [box, max(0, box - 60)] {
      let lines = Self.lines(of: start..<first, in: tree).map(\.text)
        .filter { Furniture.reading($0) == nil }
      if let question = lines.last(where: { $0.hasSuffix("?") }) ?? lines.last { return question }
    }
    return nil
  }
}

extension PollControls {
  /// The label for a control, which stands not far from it.
  private static func label(for id: String, near node: Int, in tree: HTMLTree) -> String? {
    let around = max(0, node - 40)..<min(tree.nodes.count, node + 40)
    guard
      let label = around.first(where: {
        tree.nodes[$0].tag == .label && tree.value(.target, of: $0) == id
      })
    else { return nil }
    let words = words(inside: label, of: tree)
    return words.isEmpty ? nil : words
  }

  /// The words inside an element, also where it is a control itself.
  static func words(inside node: Int, of tree: HTMLTree) -> String {
    lines(in: node, of: tree).map(\.text).joined(separator: " ")
  }

  static func lines(in node: Int, of tree: HTMLTree) -> [PageLine] {
    lines(of: node..<tree.nodes[node].end, in: tree)
  }

  /// The lines of text among some nodes, one for each block.
  static func lines(of nodes: Range<Int>, in tree: HTMLTree) -> [PageLine] {
    var lines: [PageLine] = []
    var bytes: [UInt8] = []
    var block = -1
    func end() {
      let line = PageLine(String(decoding: bytes, as: UTF8.self), paragraph: lines.count)
      if !line.text.isEmpty { lines.append(line) }
      bytes = []
    }
    var node = nodes.lowerBound
    while node < nodes.upperBound, lines.count < 300 {
      let inside = tree.nodes[node]
      if node > nodes.lowerBound, inside.tag.isSilent, inside.tag != .button, inside.tag != .input {
        node = max(inside.end, node + 1)
        continue
      }
      if inside.tag == .br || inside.tag == .input || inside.tag == .button {
        end()
      } else if inside.tag == .text {
        let own = Self.block(around: node, in: tree)
        if own != block { end() }
        block = own
        bytes.append(contentsOf: tree.text[inside.text].prefix(2000))
        bytes.append(0x20)
      }
      node += 1
    }
    end()
    return lines
  }

  /// The nearest element around a text that has lines of its own.
  private static func block(around node: Int, in tree: HTMLTree) -> Int {
    var place = tree.nodes[node].parent
    while !tree.nodes[place].tag.isBlock, tree.nodes[place].tag != .label,
      tree.nodes[place].parent != place
    {
      place = tree.nodes[place].parent
    }
    return place
  }
}
