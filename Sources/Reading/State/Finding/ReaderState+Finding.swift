import Articles
import Typesetting

/// Searching in the text that is being read.
extension ReaderState {
  /// What was looked for before a search and where one was, so that it can be left.
  struct Start: Sendable {
    fileprivate var sought: Sought
    fileprivate var match: Int?
    fileprivate var top: Int
    fileprivate var anchor: ReaderText.Anchor
    /// The width for which `top` holds.
    fileprivate var width: Int
    /// The text, folded once for all the letters that are typed.
    fileprivate var text: SearchedText
  }

  /// The words that somebody typed; empty where nobody looks for any.
  var search: String {
    if case .typed(let words) = sought { words } else { "" }
  }

  func beginSearch() -> Start {
    Start(
      sought: sought,
      match: match,
      top: top,
      anchor: anchor,
      width: text.width,
      text: SearchedText(text.typeset)
    )
  }

  /// Marks the words wherever they stand, and goes to the first place at or after the start.
  mutating func find(_ words: String, from start: Start, height: Int) {
    guard words.contains(where: { !$0.isWhitespace }) else {
      leaveSearch(to: start, height: height)
      return
    }
    goBack(to: start, height: height)
    sought = .typed(words)
    matches = start.text.matches(of: words)
    match = matches.isEmpty ? nil : firstMatch() ?? 0
    showMatch(height: height)
  }

  /// Goes back to the place of the start, and to what was looked for there.
  mutating func leaveSearch(to start: Start, height: Int) {
    goBack(to: start, height: height)
    sought = start.sought
    lookAgain()
    match = start.match.flatMap { matches.indices.contains($0) ? $0 : nil }
  }

  /// Marks the words by which the article was found, and stays where reading was left off.
  mutating func mark(_ words: WordMatch) {
    sought = words.isEmpty ? .nothing : .found(words)
    lookAgain()
  }

  mutating func forgetSearch() {
    sought = .nothing
    lookAgain()
  }

  /// Looks for the same in a text that may have changed.
  mutating func lookAgain() {
    match = nil
    switch sought {
    case .nothing: matches = []
    case .typed(let words): matches = text.typeset.matches(of: words)
    case .found(let words): matches = text.typeset.matches(of: words)
    }
  }

  /// Goes to another match, from the last one on to the first; from none to the nearest.
  mutating func nextMatch(by step: Int, height: Int) {
    guard !matches.isEmpty else { return }
    if let match {
      self.match = (match + step % matches.count + matches.count) % matches.count
    } else {
      let last = step > 0 ? -1 : 0
      match = ((firstMatch() ?? 0) + last + step) % matches.count
      if let found = match, found < 0 { match = found + matches.count }
    }
    showMatch(height: height)
  }

  /// The row on which the match begins at which one is.
  var rowOfMatch: Int? {
    guard let match, matches.indices.contains(match) else { return nil }
    let found = matches[match]
    return text.row(at: .text(Place(block: found.block, offset: found.offsets.lowerBound)))
  }

  /// The matches that touch some characters of a block, as indices.
  func matches(in offsets: Range<Int>, ofBlock block: Int) -> Range<Int> {
    let start = matches.firstIndex(ordered: { found in
      (found.block, found.offsets.upperBound) > (block, offsets.lowerBound)
    })
    let end = matches.firstIndex(ordered: { found in
      (found.block, found.offsets.lowerBound) >= (block, offsets.upperBound)
    })
    return start..<max(start, end)
  }
}

extension ReaderState {
  /// The first match that begins at the place of reading or after it.
  private func firstMatch() -> Int? {
    let here = place
    let index = matches.firstIndex(ordered: { found in
      Place(block: found.block, offset: found.offsets.lowerBound) >= here
    })
    return index < matches.count ? index : nil
  }

  private mutating func goBack(to start: Start, height: Int) {
    scroll(to: start.width == text.width ? start.top : text.row(at: start.anchor), height: height)
  }

  private mutating func showMatch(height: Int) {
    guard let row = rowOfMatch, row < top || row >= top + height else { return }
    scroll(to: row - height / 3, height: height)
  }
}

extension [Match] {
  /// The first index from which on a condition holds that holds for all that follows.
  fileprivate func firstIndex(ordered holds: (Match) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
