/// Spans of time as they are typed and printed: "30m", "2h", "1d".
enum SpanText {
  private static let units: [(letter: Character, seconds: Int)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60),
  ]

  /// In seconds; nil for what is no such text.
  static func seconds(_ text: String) -> Int? {
    guard let letter = text.last, let unit = units.first(where: { $0.letter == letter }),
      let count = Int(text.dropLast().trimmed), count > 0
    else { return nil }
    let (seconds, isTooLong) = count.multipliedReportingOverflow(by: unit.seconds)
    return isTooLong ? nil : seconds
  }

  /// In the largest unit that divides it.
  static func text(_ seconds: Int) -> String {
    guard let unit = units.first(where: { seconds > 0 && seconds.isMultiple(of: $0.seconds) })
    else { return "\(seconds)s" }
    return "\(seconds / unit.seconds)\(unit.letter)"
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
