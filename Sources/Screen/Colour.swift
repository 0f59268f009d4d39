/// A colour as themes name it; the terminal shows the nearest that it has.
public enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// Reads "#rrggbb" or "rrggbb"; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(
      red: UInt8(value >> 16),
      green: UInt8(value >> 8 & 0xFF),
      blue: UInt8(value & 0xFF)
    )
  }
}
