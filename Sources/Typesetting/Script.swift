import Screen

/// How much care a text needs.
enum Script {
  /// Alphabets whose every scalar is a character, and whose lines break at spaces and hyphens.
  case plain
  /// Every scalar is a character, but lines break by Unicode's rules: Chinese, Japanese, Korean.
  case ideographic
  /// Characters may be of several scalars.
  case complex

  init(of bytes: [UInt8]) {
    self = .plain
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let scalar = Self.scalar(in: bytes, at: index)
      index += UTF8.width(scalar)
      switch Self.script(of: scalar) {
      case .plain: continue
      case .ideographic: self = .ideographic
      case .complex:
        self = .complex
        return
      }
    }
  }

  /// The scalar that begins at a byte of valid UTF-8.
  @inline(__always)
  static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    func rest(_ distance: Int) -> UInt32 {
      index + distance < bytes.count ? UInt32(bytes[index + distance]) & 0x3F : 0
    }
    let value =
      switch first {
      case ..<0xE0: (first & 0x1F) << 6 | rest(1)
      case ..<0xF0: (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
      default: (first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Whether a line may end at it, and it vanishes there.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension Script {
  // No scalar of the first two cases is an Extend, Prepend, Spacing Mark, jamo or regional indicator
  // of Unicode's text segmentation, so between any two of them one character ends.
  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x00..<0x300, 0x370...0x482, 0x48A...0x52F, 0x531...0x58A, 0x10A0...0x10FF,
      0x1E00...0x200A, 0x2010...0x205F, 0x2070...0x209C, 0x20A0...0x20C0, 0x2100...0x2BFF,
      0xFB00...0xFB06, 0xFFFD:
      .plain
    case 0x2E80...0x2FDF, 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x312F, 0x3190...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF9D,
      0xFFE0...0xFFE6, 0x20000...0x323AF:
      .ideographic
    default:
      .complex
    }
  }
}
