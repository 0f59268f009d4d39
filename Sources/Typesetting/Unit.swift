/// What breaking a line needs to know of one character, in a byte.
struct Unit {
  private var bits: UInt8

  /// A character of 0 to 7 columns.
  init(width: Int, isSpace: Bool = false) {
    bits = UInt8(truncatingIfNeeded: width) & 7 | (isSpace ? 8 : 0)
  }

  var width: Int { Int(bits & 7) }
  /// A space at which a line may end and that is not shown there.
  var isSpace: Bool { bits & 8 != 0 }

  var breaksBefore: Bool {
    get { bits & 16 != 0 }
    set { bits = newValue ? bits | 16 : bits & ~16 }
  }

  /// The author set a line break in its place.
  var endsLine: Bool {
    get { bits & 32 != 0 }
    set { bits = newValue ? bits | 32 : bits & ~32 }
  }
}
