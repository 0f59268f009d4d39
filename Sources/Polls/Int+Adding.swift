extension Int {
  /// The sum, or the largest or smallest number where the sum is beyond it.
  func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
