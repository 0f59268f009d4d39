/// Reads the two forms in which nearly all dates of feeds are written, byte by byte.
///
/// "Mon, 06 May 2024 10:11:12 +0100" (RFC 822) and "2024-05-06T10:11:12Z" (RFC 3339); anything else
/// is left to `DateReading`, which takes ten times as long.
struct PlainDate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  static func moment(_ text: String) -> Moment? {
    var text = text
    return text.withUTF8 { bytes in
      guard 16...40 ~= bytes.count else { return nil }
      var reading = PlainDate(bytes: bytes)
      return bytes[0].isDigit && bytes[1].isDigit && bytes[2].isDigit
        ? reading.internet() : reading.mail()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }
}

extension PlainDate {
  private mutating func internet() -> Moment? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
      skip("T"), let time = clock()
    else { return nil }
    return whole(year: year, month: month, day: day, time: time)
  }

  private mutating func mail() -> Moment? {
    if bytes[0].isLetter {
      guard bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20 else { return nil }
      position = 5
    }
    guard let day = number(2) ?? number(1), skip(" "), let month = monthName(), skip(" "),
      let year = number(4), skip(" "), let time = clock(), skip(" ")
    else { return nil }
    return whole(year: year, month: month, day: day, time: time)
  }

  private mutating func whole(year: Int, month: Int, day: Int, time: Double) -> Moment? {
    guard let zone = zone(), position == bytes.count else { return nil }
    let moment = Moment(year: year, month: month, day: day, time: time, zone: zone)
    return moment.isWhole ? moment : nil
  }

  private mutating func clock() -> Double? {
    guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60,
      skip(":"), let second = number(2), second < 60
    else { return nil }
    return Double(hour * 3600 + minute * 60 + second)
  }

  private mutating func zone() -> Int? {
    if skip("Z") { return 0 }
    if skip("G"), skip("M"), skip("T") { return 0 }
    if skip("U"), skip("T") {
      _ = skip("C")
      return 0
    }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(2) else { return nil }
    _ = skip(":")
    guard let minutes = number(2), hours <= 15, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func monthName() -> Int? {
    guard position + 3 <= bytes.count else { return nil }
    let letters = bytes[position..<(position + 3)].reduce(UInt32(0)) {
      $0 << 8 | UInt32($1.lowercased)
    }
    position += 3
    return PlainDate.months.firstIndex(of: letters).map { $0 + 1 }
  }

  private static let months: [UInt32] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
}

extension PlainDate {
  /// A number of so many digits.
  private mutating func number(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<(position + count)] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }
}
