import Polls
import Screen

/// The comparison of each two options, as a table: how many ballots prefer the one of the line to
/// the one of the column.
struct PairwiseTable {
  var options: [String]
  var pairwise: Pairwise

  var lines: [String] {
    let names = zip(1..., options).map { "\($0) \($1)" }
    let width = names.map { Columns.width(of: SafeText($0)) }.max() ?? 0
    let cells = options.indices.map { one in
      options.indices.map { other in
        one == other ? "–" : String(pairwise.count(preferring: one, to: other))
      }
    }
    let digits = (cells.joined().map(\.count) + [String(options.count).count]).max() ?? 1
    func aligned(_ text: String) -> String {
      "  " + String(repeating: " ", count: max(0, digits - text.count)) + text
    }
    let head =
      String(repeating: " ", count: width + 2)
      + options.indices.map { aligned(String($0 + 1)) }.joined()
    return ["Ballots that prefer the line to the column:", head]
      + names.indices.map { row in
        let gap = width - Columns.width(of: SafeText(names[row]))
        return "  \(names[row])" + String(repeating: " ", count: gap)
          + cells[row].map(aligned).joined()
      }
  }
}
