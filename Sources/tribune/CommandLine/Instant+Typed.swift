import FoundationEssentials

extension Instant {
  /// Reads what `read` does, and times from now on: "+30m", "+12h", "+3d", "+2w".
  ///
  /// - Throws: `ExitError` where it is neither.
  static func typed(_ typed: String, now: Date) throws -> Date {
    if let match = typed.wholeMatch(of: #/\+(\d{1,5})([mhdw])/#), let count = Double(match.1) {
      let unit: Double =
        switch match.2 {
        case "m": 60
        case "h": 3600
        case "d": 86400
        default: 7 * 86400
        }
      return now.addingTimeInterval(count * unit)
    }
    guard let date = read(typed) else {
      throw ExitError(.usage, "\(typed): this is no day or time such as 2026-04-01T18:30 or +3d")
    }
    return date
  }
}
