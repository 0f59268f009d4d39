extension String {
  /// The lines of the text, none for an empty one.
  var rows: [String] {
    isEmpty
      ? []
      : unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The text with every run of white space as one blank, and none at its ends.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// How often a character stands in a row at most.
  func longestRun(of character: Character) -> Int {
    var longest = 0
    var run = 0
    for other in self {
      run = other == character ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }
}

extension [String] {
  /// The lines with a marker before the first and as many blanks before the others.
  func hanging(after marker: String) -> [String] {
    let indent = String(repeating: " ", count: marker.count)
    return enumerated().map { index, line in
      if index == 0 { return marker + line }
      return line.isEmpty ? "" : indent + line
    }
  }
}

extension List {
  /// Whether its items are so short that they stand without blank lines.
  var isTight: Bool {
    items.allSatisfy { item in
      switch (item.count, item.last) {
      case (0...1, _): true
      case (2, .list(let list)): list.isTight && (list.start ?? 1) == 1
      default: false
      }
    }
  }

  /// The number of an item, counted from 0; nil in a list with bullets.
  func number(of index: Int) -> Int? {
    start.map { start in
      let (number, overflow) = start.addingReportingOverflow(index)
      return overflow ? .max : number
    }
  }
}
