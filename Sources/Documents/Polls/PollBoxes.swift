import Deciphering
import Polls

/// Finds the polls that a page asks in its controls, or prints in boxes that are named after them.
///
/// A question is a row of radio buttons or check boxes of one name with a button to vote below, or in
/// an element whose class or id says that it is a poll. Results are such an element without controls,
/// and lines with counts in it.
struct PollBoxes {
  /// How many nodes a box may have, and how many boxes are looked at.
  static let largest = 3000
  static let most = 50

  private(set) var polls: [Poll] = []
  /// The elements that hold them; they are none of the page's text.
  private(set) var places: [Int] = []

  private let tree: HTMLTree

  /// `named` are the elements whose names may be those of polls, in reading order.
  init(_ tree: HTMLTree, named: [Int]) {
    self.tree = tree
    for controls in PollControls.rows(in: tree) where places.count < Self.most {
      guard let place = place(of: controls), !isHidden(place),
        let poll = poll(of: controls, in: place)
      else { continue }
      take(poll, at: place)
    }
    var end = 0
    for node in named.prefix(20 * Self.most) where node >= end {
      guard isNamedAfterPolls(node), tree.nodes[node].end - node <= Self.largest,
        let printed = printedPolls(in: node), !isHidden(node)
      else { continue }
      for poll in printed { take(poll, at: node) }
      end = tree.nodes[node].end
    }
  }
}

extension PollBoxes {
  private mutating func take(_ poll: Poll, at place: Int) {
    guard polls.count < Self.most else { return }
    places.append(place)
    guard let known = polls.firstIndex(where: { $0.question == poll.question }) else {
      return polls.append(poll)
    }
    // Often the results stand below the question that was asked.
    if polls[known].sourceTally == nil, poll.sourceTally != nil { polls[known] = poll }
  }

  /// The element that holds a row of controls with what makes it a poll.
  private func place(of controls: PollControls) -> Int? {
    guard let first = controls.nodes.first, let last = controls.nodes.last else { return nil }
    var place = first
    var steps = 0
    while steps < 6 {
      let parent = tree.nodes[place].parent
      guard parent != place, tree.nodes[parent].tag != .body else { return nil }
      place = parent
      guard tree.nodes[place].end - place <= Self.largest else { return nil }
      guard place < first, last < tree.nodes[place].end else { continue }
      if isNamedAfterPolls(place) || hasVoteButton(place, after: last) { return place }
      steps += 1
    }
    return nil
  }

  private func hasVoteButton(_ place: Int, after last: Int) -> Bool {
    (last..<tree.nodes[place].end).contains { node in
      let words: String?
      switch tree.nodes[node].tag {
      case .button, .a: words = PollControls.words(inside: node, of: tree)
      case .input where ["submit", "button", "image"].contains(tree.value(.type, of: node) ?? ""):
        words = tree.value(.value, of: node) ?? tree.value(.alt, of: node)
      default: return false
      }
      return words.flatMap { Furniture.reading($0.folded) }?.contains(.pollButton) == true
    }
  }

  private func isNamedAfterPolls(_ node: Int) -> Bool {
    HTMLFurniture.names(of: node, in: tree).contains { Self.names.contains($0) }
  }

  private static let names: Set<Substring> = [
    "poll", "polls", "vote", "voting", "survey", "opros", "golosovanie", "umfrage", "sondage",
    "encuesta", "sondaggio", "enquete", "wp-polls", "pollbox", "quickpoll",
  ]

  private func isHidden(_ node: Int) -> Bool {
    var place = node
    while !tree.isHidden(place) {
      if tree.nodes[place].parent == place { return false }
      place = tree.nodes[place].parent
    }
    return true
  }
}

extension PollBoxes {
  private func poll(of controls: PollControls, in place: Int) -> Poll? {
    let options = controls.options(in: tree)
    // Stars to press are a rating.
    let isRating = options.allSatisfy {
      $0.unicodeScalars.allSatisfy { "0123456789★☆ ".unicodeScalars.contains($0) }
    }
    guard !isRating, let question = controls.question(in: tree, box: place) else { return nil }
    let poll = Poll(
      question: question,
      options: options.map { Poll.Option($0) },
      kind: controls.isMultiple ? .multiple(least: 1, most: options.count) : .single
    )
    return poll.problem == nil ? poll : nil
  }

  private func printedPolls(in node: Int) -> [Poll]? {
    let hasControls = (node..<tree.nodes[node].end).contains {
      tree.nodes[$0].tag == .input && PollControls.isChoice($0, in: tree)
    }
    if hasControls { return nil }
    var lines = PollControls.lines(in: node, of: tree)
    // "Poll of the week" above the question is no part of it.
    while let first = lines.first, Furniture.reading(first.text) != nil { lines.removeFirst() }
    let polls = PollLines(lines, from: 0).polls
    return polls.isEmpty ? nil : polls
  }
}
