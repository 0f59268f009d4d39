extension FeedDate {
  /// Reads digits and marks from left to right.
  struct Cursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) {
      rest = Array(bytes)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    var isDigit: Bool { rest.first?.isASCIIDigit == true }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: mark) else { return false }
      rest.removeFirst()
      return true
    }

    /// A number of exactly so many digits.
    mutating func number(_ count: Int) -> Int? {
      guard rest.count >= count, rest.prefix(count).allSatisfy(\.isASCIIDigit) else { return nil }
      return number(upTo: count)
    }

    /// A number of one digit to so many.
    mutating func number(upTo count: Int) -> Int? {
      let digits = rest.prefix(count).prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// "10:11", "10:11:12", "10:11:12.5" or "101112", as seconds since midnight.
    mutating func clock() -> Double? {
      guard let hour = number(upTo: 2), hour <= 24 else { return nil }
      let hasColons = skip(":")
      guard let minute = hasColons || isDigit ? number(upTo: 2) : 0, minute < 60 else { return nil }
      var time = Double(hour * 3600 + minute * 60)
      guard hasColons ? skip(":") : isDigit else { return time }
      guard let second = number(upTo: 2), second <= 60 else { return nil }
      time += Double(second)
      if skip(".") || skip(",") {
        var unit = 0.1
        while isDigit, let digit = number(upTo: 1) {
          time += Double(digit) * unit
          unit /= 10
        }
      }
      return time
    }
  }
}
