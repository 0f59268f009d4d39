import Articles
import Screen

extension Composer {
  /// Sets a list with hanging indents, without blank lines where every item is short.
  mutating func compose(_ list: List) {
    let isTight = list.items.allSatisfy(\.isTight)
    let markers = list.markers
    for (marker, item) in zip(markers, list.items) {
      let count = typeset.lines.count
      within(margin.marking(marker, limit: widestMargin)) { $0.compose(item, isTight: isTight) }
      if typeset.lines.count > count, !isTight { leaveGap() }
    }
  }
}

extension List {
  /// "• ", or the numbers with their periods, aligned at the right.
  fileprivate var markers: [SafeText] {
    guard let start else { return Array(repeating: "• ", count: items.count) }
    let numbers = items.indices.map { index in
      let (number, overflow) = start.addingReportingOverflow(index)
      return overflow ? "…" : String(number)
    }
    let widest = numbers.reduce(0) { max($0, $1.utf8.count) }
    return numbers.map { number in
      SafeText(String(repeating: " ", count: widest - number.utf8.count) + number + ". ")
    }
  }
}

extension [Block] {
  /// Whether it is one paragraph at most, and lists that are as short.
  fileprivate var isTight: Bool {
    var paragraphs = 0
    for block in self {
      switch block {
      case .paragraph: paragraphs += 1
      case .list(let list): guard list.items.allSatisfy(\.isTight) else { return false }
      case .heading, .quotation, .code, .table, .image, .rule, .notice: return false
      }
    }
    return paragraphs <= 1
  }
}
