extension Duration {
  /// In milliseconds, with two digits behind the point.
  var written: String {
    let hundredths = Int(self / .microseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
  }

  /// How many of something a second, where it took this long for so many.
  func rate(of count: Int) -> Int {
    Int((Double(count) / (self / .seconds(1))).rounded())
  }
}
