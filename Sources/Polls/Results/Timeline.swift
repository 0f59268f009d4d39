/// How many votes came in in each hour.
public struct Timeline: Equatable, Sendable {
  /// Hours since 1970 began (UTC) with the votes that were cast or changed in each; ascending.
  public private(set) var hours: [(hour: Int, votes: Int)]

  public init(hours: [(hour: Int, votes: Int)] = []) {
    self.hours = hours.sorted { $0.hour < $1.hour }
  }

  /// The time from the first to the last vote in so many equal parts, with the votes of each; fewer
  /// where there are not so many hours, and none where nobody voted.
  public func parts(atMost most: Int) -> [Int] {
    guard let first = hours.first?.hour, let last = hours.last?.hour, most > 0 else { return [] }
    let (span, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, span < Int.max / (most + 1) else { return [] }
    let count = min(most, span + 1)
    var parts = Array(repeating: 0, count: count)
    for (hour, votes) in hours {
      let part = (hour - first) * count / (span + 1)
      parts[part] = parts[part].adding(votes)
    }
    return parts
  }

  public static func == (one: Timeline, other: Timeline) -> Bool {
    one.hours.elementsEqual(other.hours, by: ==)
  }
}
