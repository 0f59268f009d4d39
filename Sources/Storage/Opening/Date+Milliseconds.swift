import FoundationEssentials

extension Date {
  /// The years 1 to 9999: what lies beyond is a mistake, and its sums would overflow.
  private static let storable: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  /// Whole milliseconds since 1970, held within the years 1 to 9999.
  var milliseconds: Int64 {
    let value = (timeIntervalSince1970 * 1000).rounded()
    guard let whole = Int64(exactly: value) else {
      return value < 0 ? Self.storable.lowerBound : Self.storable.upperBound
    }
    return min(max(whole, Self.storable.lowerBound), Self.storable.upperBound)
  }

  init(milliseconds: Int64) {
    let held = min(max(milliseconds, Self.storable.lowerBound), Self.storable.upperBound)
    self.init(timeIntervalSince1970: Double(held) / 1000)
  }
}
