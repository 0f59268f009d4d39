/// A value of JSON, whose objects keep the order in which they were written down.
indirect enum JSON: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  init(_ number: Int?) {
    self = number.map(JSON.integer) ?? .null
  }

  init(_ number: Double?) {
    self = number.map(JSON.number) ?? .null
  }

  init(_ texts: [String]) {
    self = .array(texts.map(JSON.string))
  }

  func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    case .integer(let number): bytes += Array(String(number).utf8)
    case .number(let number): bytes += Array((number.isFinite ? "\(number)" : "null").utf8)
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.0, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension JSON {
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where isHidden(scalar):
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
      default: bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a terminal would obey it, or a reader not see it: controls, bidirectional controls and
  /// other format characters, separators of lines.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // What most texts are made of, before categories are looked up.
    case 0xA1..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028, 0x4E00..<0xA000: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        true
      default: false
      }
    }
  }
}
