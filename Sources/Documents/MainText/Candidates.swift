/// Gives points to the elements around paragraphs, and finds the text's.
struct Candidates {
  /// A paragraph with fewer characters gives no points.
  private static let shortest: Int32 = 25
  /// How many of the best are compared.
  private static let best = 5

  private let shape: PageShape
  private let isGone: [Bool]
  private let usesWeights: Bool
  private var inside: [Measure]
  /// Absent where an element was given none.
  private var points: [Double?]

  /// The elements that hold the text, in reading order; the whole body when none stands out.
  private(set) var roots: [Int] = []

  init(_ shape: PageShape, _ isGone: [Bool], _ strictness: MainText.Strictness) {
    self.shape = shape
    self.isGone = isGone
    usesWeights = strictness.contains(.weights)
    inside = [Measure](repeating: Measure(), count: shape.tree.nodes.count)
    points = [Double?](repeating: nil, count: shape.tree.nodes.count)
    measure()
    var node = shape.body
    while node < shape.tree.nodes[shape.body].end {
      if isGone[node] || inside[node].text == 0 {
        node = shape.tree.nodes[node].end
      } else {
        givePoints(for: node)
        node += 1
      }
    }
    roots = withNeighbours(of: leader())
  }
}

extension Candidates {
  private mutating func measure() {
    for node in (shape.body..<shape.tree.nodes[shape.body].end).reversed() {
      if isGone[node] {
        inside[node] = Measure()
        continue
      }
      if shape.tree.nodes[node].tag == .text {
        inside[node].text = shape.lengths[node]
        inside[node].commas = shape.commas[node]
      }
      guard node != shape.body else { continue }
      shape.add(node, inside[node], to: &inside[shape.tree.nodes[node].parent])
    }
  }

  private mutating func givePoints(for node: Int) {
    switch shape.roles[node] {
    case .wrapping: return
    case .paragraph: return award(inside[node], from: shape.parent(of: node))
    case .division: return awardRuns(of: node, isFirstCounted: true)
    case .other, .facts: break
    }
    switch shape.tree.nodes[node].tag {
    case .p, .section, .h2, .h3, .h4, .h5, .h6, .td, .pre:
      award(inside[node], from: shape.parent(of: node))
    default: break
    }
    if shape.hasDoubleBreaks[node] { awardRuns(of: node, isFirstCounted: false) }
  }

  private mutating func awardRuns(of node: Int, isFirstCounted: Bool) {
    var isFirst = !isFirstCounted
    let isGone = isGone
    shape.forEachPiece(
      of: node,
      without: { isGone[$0] },
      take: { piece, isRun in
        if isRun, !isFirst { award(measure(of: piece), from: node) }
        isFirst = false
      }
    )
  }

  /// Points for the five elements around a paragraph, the fewer the farther.
  private mutating func award(_ paragraph: Measure, from parent: Int) {
    guard paragraph.text >= Self.shortest else { return }
    let value = 2 + Double(paragraph.commas) + Double(min(paragraph.text / 100, 3))
    var node = parent
    for level in 0..<5 {
      guard node >= shape.body else { return }
      let share = level == 0 ? value : level == 1 ? value / 2 : value / Double(level * 3)
      points[node] = (points[node] ?? start(for: node)) + share
      if node == shape.body { return }
      node = shape.parent(of: node)
    }
  }

  /// What an element has before any paragraph is counted.
  private func start(for node: Int) -> Double {
    let weight = usesWeights ? Double(shape.weights[node]) : 0
    switch shape.tree.nodes[node].tag {
    case .div: return weight + 5
    case .pre, .td, .blockquote: return weight + 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: return weight - 3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: return weight - 5
    // A paragraph with breaks in it is a division.
    case .p where shape.hasDoubleBreaks[node]: return weight + 5
    default: return weight
    }
  }

  private func pieces(of node: Int) -> [(nodes: Range<Int>, isRun: Bool)] {
    var pieces: [(nodes: Range<Int>, isRun: Bool)] = []
    shape.forEachPiece(of: node, without: { isGone[$0] }, take: { pieces.append(($0, $1)) })
    return pieces
  }

  private func measure(of run: Range<Int>) -> Measure {
    var sum = Measure()
    var node = run.lowerBound
    while node < run.upperBound {
      if !isGone[node] { shape.add(node, inside[node], to: &sum) }
      node = shape.tree.nodes[node].end
    }
    return sum
  }
}

extension Candidates {
  /// The element with the most points, or one around it that does the text more justice.
  private mutating func leader() -> Int {
    var best: [Int] = []
    for node in points.indices {
      guard let value = points[node] else { continue }
      let fair = value * (1 - inside[node].linkDensity)
      points[node] = fair
      let place = best.firstIndex { fair > points[$0] ?? 0 } ?? best.count
      if place < Self.best {
        best.insert(node, at: place)
        if best.count > Self.best { best.removeLast() }
      }
    }
    guard var top = best.first, top != shape.body, let topPoints = points[top] else {
      return shape.body
    }
    // Where three others come close to the winner, the text is in all of them.
    let rivals = best.dropFirst().filter { (points[$0] ?? 0) >= 0.75 * topPoints }
    if rivals.count >= 3, let common = around(top, holding: 3, of: Array(rivals)) { top = common }
    top = climbed(from: top)
    // An only child stands for its parent, so that what is beside the parent is seen.
    while true {
      let parent = shape.parent(of: top)
      guard parent != shape.body, isOnlyChild(of: parent) else { break }
      top = parent
    }
    points[top] = points[top] ?? start(for: top)
    return top
  }

  /// The nearest element around one that also holds so many others.
  private func around(_ node: Int, holding count: Int, of others: [Int]) -> Int? {
    var place = shape.parent(of: node)
    while place > shape.body {
      let held = others.count { place < $0 && $0 < shape.tree.nodes[place].end }
      if held >= count { return place }
      place = shape.parent(of: place)
    }
    return nil
  }

  /// An element around the winner that has more points.
  ///
  /// Elements get half of the points of those in them. Where points grow all the same, there is more
  /// text in another part, and the element around both is meant.
  private func climbed(from node: Int) -> Int {
    var last = points[node] ?? start(for: node)
    let least = last / 3
    var parent = shape.parent(of: node)
    while parent > shape.body {
      if let value = points[parent] {
        if value < least { break }
        if value > last { return parent }
        last = value
      }
      parent = shape.parent(of: parent)
    }
    return node
  }

  private func isOnlyChild(of parent: Int) -> Bool {
    if shape.roles[parent] == .division { return pieces(of: parent).count == 1 }
    var children = 0
    for child in shape.tree.children(of: parent)
    where shape.tree.nodes[child].tag != .text && !isGone[child] && !shape.isNothing(child) {
      children += 1
      if children > 1 { return false }
    }
    return children == 1
  }
}

extension Candidates {
  /// The winner and what beside it looks like more of the text.
  private func withNeighbours(of top: Int) -> [Int] {
    guard top != shape.body, let topPoints = points[top] else { return [shape.body] }
    let tree = shape.tree
    let least = max(10, topPoints * 0.2)
    let name = tree.value(.classes, of: top) ?? ""
    var roots: [Int] = []
    func take(_ nodes: Range<Int>) {
      var node = nodes.lowerBound
      while node < nodes.upperBound {
        if !isGone[node] { roots.append(node) }
        node = tree.nodes[node].end
      }
    }
    let parent = shape.parent(of: top)
    for (piece, isRun) in neighbours(in: parent) {
      let node = piece.lowerBound
      if piece.contains(top) {
        take(piece)
      } else if isRun {
        if isProse(measure(of: piece)) || isSentence(piece, measure(of: piece)) { take(piece) }
      } else {
        let value = self.value(of: node)
        let isLike = !name.isEmpty && tree.value(.classes, of: node) == name
        if let value, value + (isLike ? topPoints * 0.2 : 0) >= least {
          take(piece)
        } else if isParagraph(node) {
          if isProse(inside[node]) || isSentence(piece, inside[node]) { take(piece) }
        }
      }
    }
    return roots
  }

  private func neighbours(in parent: Int) -> [(nodes: Range<Int>, isRun: Bool)] {
    if shape.roles[parent] == .division { return pieces(of: parent) }
    return shape.tree.children(of: parent).compactMap { child in
      if isGone[child] || shape.tree.nodes[child].tag == .text { return nil }
      return (child..<shape.tree.nodes[child].end, false)
    }
  }

  /// An element's points; those of the paragraph in it, where it only wraps one.
  private func value(of node: Int) -> Double? {
    guard shape.roles[node] == .wrapping else { return points[node] }
    return shape.tree.children(of: node).lazy.compactMap { points[$0] }.first
  }

  private func isParagraph(_ node: Int) -> Bool {
    switch shape.roles[node] {
    case .paragraph, .wrapping: true
    case .division, .facts: false
    case .other: shape.tree.nodes[node].tag == .p
    }
  }

  private func isProse(_ measure: Measure) -> Bool {
    measure.text > 80 && measure.linkDensity < 0.25
  }

  /// Whether something short ends a sentence, and links to nothing.
  private func isSentence(_ nodes: Range<Int>, _ measure: Measure) -> Bool {
    guard measure.text > 0, measure.text < 80, measure.linked == 0 else { return false }
    var node = nodes.lowerBound
    var words = ""
    while node < nodes.upperBound {
      words += shape.tree.words(of: node, most: 400) + " "
      node = shape.tree.nodes[node].end
    }
    return words.contains(". ")
  }
}
