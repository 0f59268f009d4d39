/// What stands in the poll pane: the poll, which scrolls, and what is about to be done.
struct PollPane: Equatable {
  /// The poll's rows from the first, whether or not they can be seen.
  var rows: [Row]
  /// Below them where there is room, and else at the pane's foot: never out of sight.
  var foot: [Row]
  var height: Int

  /// How many rows of the poll can be seen at a time.
  var room: Int { max(0, height - foot.count) }

  /// The last row with which the pane may begin.
  var lastTop: Int { max(0, rows.count - room) }

  /// What is to be seen with this row of the poll as the first.
  func visible(from top: Int) -> [Row] {
    Array(rows.dropFirst(max(0, top)).prefix(room)) + foot.prefix(height)
  }

  /// The rows on which an option stands.
  func rows(ofOption number: Int) -> Range<Int>? {
    func isOption(_ row: Row) -> Bool {
      row.runs.contains { run in
        switch run.touch {
        case .option(_, number), .points(_, number, _): true
        default: false
        }
      }
    }
    guard let first = rows.firstIndex(where: isOption) else { return nil }
    return first..<(rows[first...].firstIndex { !isOption($0) } ?? rows.count)
  }
}
